// The fields of a form as a draft knows them: by a name that is the same tomorrow, in the order of the page.
const selector = "input, textarea, select";
const never = new Set(["password", "hidden", "file", "submit", "button", "reset", "image"]);

/** Whether what is typed there may leave the page as a draft. */
export function isKept(element, root) {
    return element.matches(selector) && !never.has(element.type)
        && !element.closest("[data-no-draft], [data-draft-bulk]") && element.closest("[data-draft]") === root;
}

/** Name to element. Fields of the same name are numbered from the second on. */
export function fieldsOf(root) {
    const found = new Map();
    for (const element of root.querySelectorAll(selector)) {
        const own = isKept(element, root) ? nameOf(element) : "";
        if (!own) continue;
        let name = own;
        for (let number = 2; found.has(name); number++) name = `${own}#${number}`;
        found.set(name, element);
    }
    return found;
}

function nameOf(element) {
    const own = element.dataset.draftName || element.id || element.name || element.getAttribute("aria-label") || element.closest("label")?.textContent.trim() || "";
    return element.type === "radio" ? `${own}=${element.value}` : own;
}

export function isChoice(element) {
    return element.type === "checkbox" || element.type === "radio";
}

export function valueOf(element) {
    return isChoice(element) ? element.checked : element.value;
}

/** The group of rows a field belongs to, where rows are added and taken away. */
export function rowsAround(element) {
    return element.closest("[data-draft-rows]")?.dataset.draftRows;
}

export function countRows(root, group) {
    return root.querySelectorAll(`[data-draft-rows="${group}"] [data-draft-row]`).length;
}

/** Sets a field as a hand would, so that the page's bindings take it; false when the field cannot hold it (yet). */
function put(element, value) {
    if (element.disabled || element.readOnly) return false;
    if (isChoice(element)) {
        element.checked = value === true;
    } else {
        if (element instanceof HTMLSelectElement && ![...element.options].some(option => option.value === value && !option.disabled)) return false;
        element.value = value;
        element.dispatchEvent(new Event("input", { bubbles: true }));
    }
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
}

/**
 * Puts a draft back. Choices first wait for what they make appear; what is not there yet is tried again.
 * @param settled Resolves when the page has drawn what the last change asked for.
 * @returns The fields that found no place, with what was typed in them.
 */
export async function putBack(root, draft, settled) {
    for (const [group, wanted] of Object.entries(draft.rows ?? {})) await matchRows(root, group, wanted, settled);
    const before = new Map();
    const tries = {};
    const done = new Set();
    for (let round = 0; round < 5; round++) {
        let moved = false;
        for (const [name, value] of Object.entries(draft.fields)) {
            const element = fieldsOf(root).get(name);
            if (element && valueOf(element) === value) done.add(name);
            if (!element || valueOf(element) === value || tries[name] >= 2) continue;
            // Once taken, the page may write it its own way (20201102 as 2020-11-02): only what got lost again is put back a second time.
            if (before.has(name) && valueOf(element) !== before.get(name)) continue;
            if (!before.has(name)) before.set(name, valueOf(element));
            if (!put(element, value)) continue;
            tries[name] = (tries[name] ?? 0) + 1;
            done.add(name);
            moved = true;
            if (isChoice(element) || element instanceof HTMLSelectElement) await settled();
        }
        await settled();
        if (!moved) break;
    }
    return Object.entries(draft.fields).filter(([name, value]) => !done.has(name) && value !== "" && value !== false)
        .map(([name, value]) => ({ name, value: String(value) }));
}

async function matchRows(root, group, wanted, settled) {
    for (let guard = 0; guard < 200 && countRows(root, group) !== wanted; guard++) {
        const missing = countRows(root, group) < wanted;
        const removers = root.querySelectorAll(`[data-draft-rows="${group}"] [data-draft-remove]`);
        const button = missing ? root.querySelector(`[data-draft-add="${group}"]`) : removers[removers.length - 1];
        if (!button || button.disabled) return;
        const before = countRows(root, group);
        button.click();
        await settled();
        if (countRows(root, group) === before) return;
    }
}
