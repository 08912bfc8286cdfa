// 字号, 亮/暗 and the menu: kept in cookies, so that the server's first paint is already right.
// Works before the circuit is up and while it is down.
const root = document.documentElement;
const year = 31536000;

function remember(name, value) {
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax${secure}`;
}

function apply(key, value) {
    root.dataset[key] = value;
    remember(`ky-${key}`, value);
    showPressed();
}

function showPressed() {
    for (const button of document.querySelectorAll("[data-set-size]")) {
        button.setAttribute("aria-pressed", String(button.dataset.setSize === root.dataset.size));
    }
    const menuButton = document.querySelector("[data-toggle-nav]");
    menuButton?.setAttribute("aria-label", root.dataset.nav === "toggled" ? "展开菜单" : "收起菜单");
}

function closeMenus(except) {
    for (const menu of document.querySelectorAll("details.ky-drop[open]")) {
        if (menu !== except) menu.open = false;
    }
}

document.addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target : null;
    closeMenus(target?.closest("details.ky-drop"));
    if (target?.closest(".ky-menu a, .ky-menu button:not([aria-disabled])")) closeMenus(null);
    const size = target?.closest("[data-set-size]");
    if (size) apply("size", size.dataset.setSize);
    if (target?.closest("[data-toggle-theme]")) apply("theme", root.dataset.theme === "dark" ? "light" : "dark");
    if (target?.closest("[data-toggle-nav]")) apply("nav", root.dataset.nav === "toggled" ? "open" : "toggled");
});

document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.isComposing) return;
    const open = document.querySelector("details.ky-drop[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
});

// A menu in the lower half of a scrolling list opens upwards, or its last lines could not be reached.
document.addEventListener("toggle", event => {
    const menu = event.target;
    if (!(menu instanceof HTMLDetailsElement) || !menu.matches(".ky-rowacts .ky-drop") || !menu.open) return;
    const below = (menu.closest(".ky-scroll") ?? root).getBoundingClientRect().bottom - menu.getBoundingClientRect().bottom;
    menu.classList.toggle("ky-up", below < (menu.querySelector(".ky-menu")?.offsetHeight ?? 0));
}, true);

/** Called once the page answers clicks: browser tests wait for the attribute. */
export function markInteractive() {
    showPressed();
    document.body.dataset.interactive = "true";
}

/** Moves the focus after a step was refused or finished; does nothing when the element has gone. */
export function focusFirst(selector) {
    const element = document.querySelector(selector);
    if (!(element instanceof HTMLElement)) return;
    if (!element.matches("a, button, input, select, textarea, [tabindex]")) element.tabIndex = -1;
    element.focus();
}
