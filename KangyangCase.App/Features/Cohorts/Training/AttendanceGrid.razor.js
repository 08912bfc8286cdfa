// Marks a class from the keyboard. The list belongs to this module once it has started:
// it keeps what has changed, counts it, and sends it in one call a moment after the last key.
const settle = 800;
const retry = 5000;
const keyOf = new Map([
    ["1", "Present"], ["１", "Present"], [" ", "Present"],
    ["2", "Absent"], ["２", "Absent"], ["q", "Absent"], ["Q", "Absent"],
    ["3", "Leave"], ["３", "Leave"], ["j", "Leave"], ["J", "Leave"],
    ["Delete", null], ["Backspace", null],
]);

/** @returns an object whose stop() ends the module and hands back what was not yet sent. */
export function start(root, page) {
    const rows = [...root.querySelectorAll("tr[data-person]")].filter(row => row.dataset.locked === undefined);
    const saved = root.querySelector("[data-saved]");
    const problem = root.querySelector("[data-problem]");
    const pending = new Map();
    const listening = new AbortController();
    let timer = 0;
    let sending = null;
    for (const button of root.querySelectorAll("[data-all], [data-save]")) button.disabled = false;

    const radios = row => [...row.querySelectorAll("input[type=radio]")];
    const statusOf = row => radios(row).find(radio => radio.checked)?.value ?? null;
    const batch = () => [...pending].map(([person, status]) => ({ person, status }));

    function focusRow(row) {
        if (!row) return;
        const all = radios(row);
        (all.find(radio => radio.checked) ?? all[0]).focus({ preventScroll: true });
        row.scrollIntoView({ block: "nearest" });
    }

    function count() {
        for (const cell of root.querySelectorAll("[data-count]")) {
            const wanted = cell.dataset.count === "none" ? null : cell.dataset.count;
            const among = wanted === null ? rows : [...root.querySelectorAll("tr[data-person]")];
            cell.textContent = String(among.filter(row => statusOf(row) === wanted).length);
        }
    }

    function changed(row) {
        pending.set(row.dataset.person, statusOf(row));
        row.dataset.unsaved = "";
        saved.textContent = "有改动，稍后自动保存";
        count();
        clearTimeout(timer);
        timer = setTimeout(save, settle);
    }

    function mark(row, status) {
        if (statusOf(row) === status) return;
        for (const radio of radios(row)) radio.checked = radio.value === status;
        changed(row);
    }

    function settled(sent) {
        for (const { person, status } of sent) {
            if (pending.get(person) !== status) continue;
            pending.delete(person);
            delete rows.find(row => row.dataset.person === person)?.dataset.unsaved;
        }
    }

    // One call at a time: marks arrive in the order they were made.
    async function save() {
        clearTimeout(timer);
        if (sending) await sending;
        if (pending.size === 0) return;
        const sent = batch();
        sending = send(sent);
        await sending;
        sending = null;
    }

    async function send(sent) {
        saved.textContent = "正在保存…";
        try {
            const answer = await page.invokeMethodAsync("SaveAsync", sent);
            if (answer.saved) settled(sent);
            problem.hidden = answer.saved;
            problem.textContent = answer.saved ? "" : `没有保存：${answer.text}`;
            saved.textContent = answer.saved && pending.size === 0 ? answer.text : "有改动未保存";
        } catch {
            saved.textContent = "连接中断，改动还没有保存，恢复后自动重试";
            if (!listening.signal.aborted) timer = setTimeout(save, retry);
        }
    }

    function onKey(event) {
        if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
        const row = event.target.closest("tr[data-person]");
        const place = rows.indexOf(row);
        if (place < 0) return;
        const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
        if (step) {
            event.preventDefault();
            focusRow(rows[place + step]);
        } else if (keyOf.has(event.key)) {
            event.preventDefault();
            mark(row, keyOf.get(event.key));
            focusRow(rows[place + (keyOf.get(event.key) === null ? 0 : 1)] ?? row);
        }
    }

    const options = { signal: listening.signal };
    root.addEventListener("keydown", onKey, options);
    root.addEventListener("change", event => changed(event.target.closest("tr[data-person]")), options);
    root.querySelector("[data-save]").addEventListener("click", save, options);
    root.querySelector("[data-all]").addEventListener("click", () => {
        for (const row of rows.filter(one => statusOf(one) === null)) mark(row, "Present");
    }, options);
    window.addEventListener("beforeunload", event => {
        if (pending.size > 0) event.preventDefault();
    }, options);
    document.addEventListener("visibilitychange", () => {
        if (document.hidden) save();
    }, options);
    focusRow(rows.find(row => statusOf(row) === null) ?? rows[0]);

    return {
        stop() {
            listening.abort();
            clearTimeout(timer);
            return batch();
        },
    };
}
