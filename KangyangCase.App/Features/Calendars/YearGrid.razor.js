// Arrow keys walk over the days of a year; only one day is a tab stop at a time.
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function start(root) {
    const days = () => [...root.querySelectorAll("button[data-day]")];

    function rest(day) {
        for (const other of root.querySelectorAll("button[data-day][tabindex='0']")) other.tabIndex = -1;
        day.tabIndex = 0;
    }

    function target(all, from, key) {
        const month = day => day.dataset.day.slice(0, 7);
        const same = all.filter(day => month(day) === month(from));
        if (key in steps) return all[all.indexOf(from) + steps[key]];
        if (key === "Home") return same[0];
        if (key === "End") return same.at(-1);
        if (key === "PageUp") return all[all.indexOf(same[0]) - 1];
        return key === "PageDown" ? all[all.indexOf(same.at(-1)) + 1] : undefined;
    }

    root.addEventListener("focusin", event => event.target.matches("button[data-day]") && rest(event.target));
    root.addEventListener("keydown", event => {
        if (!event.target.matches("button[data-day]") || event.ctrlKey || event.altKey || event.metaKey) return;
        if (!(event.key in steps) && !["Home", "End", "PageUp", "PageDown"].includes(event.key)) return;
        event.preventDefault();
        target(days(), event.target, event.key)?.focus();
    });
}
