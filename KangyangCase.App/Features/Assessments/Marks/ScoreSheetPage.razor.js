// Keys, paste and autosave of the score sheet. The script sends text and shows answers; reading marks is the server's work.
// A cell is clean while its input shows `base`, the text the server last reported for it.

const idle = 2000;      // a cell still in focus is saved this long after the last key
const settle = 250;     // edits of a moment travel together
const retry = 3000;
const patience = 15000;  // an answer that is lost with its connection never comes
const batch = 200;      // cells per message
const fates = { done: 0, again: 1, stopped: 2 };

const isWord = text => /^[^0-9]/.test(text);

export function open(root, page, storageKey) {
    const table = root.querySelector("table");
    const cells = new Map();
    for (const input of table.querySelectorAll("tbody input")) {
        const { row, column } = input.dataset;
        const id = `${input.closest("tr").dataset.id}/${column}`;
        cells.set(`${row}/${column}`, { input, row: +row, column: +column, id, base: input.dataset.stored, state: "stored" });
    }
    const heads = [...table.querySelectorAll("thead th[data-column]")];
    const waiting = new Set();
    let preview = [];
    let editing = false;    // the caret moves inside the cell, as after F2 in a spreadsheet
    let anchor = null;      // the column where a run of Tabs began: Enter goes back to it
    let timer = 0;
    let sending = null;
    let stopped = false;
    let closed = false;

    const cellAt = (row, column) => cells.get(`${row}/${column}`);
    const cellOf = target => target instanceof HTMLInputElement ? cellAt(target.dataset.row, target.dataset.column) : undefined;
    const isDirty = cell => cell.input.value !== cell.base;

    function show(cell, state, message) {
        const box = cell.input.parentElement;
        cell.state = state;
        box.classList.toggle("ky-bad", state === "refused");
        box.classList.toggle("ky-dif", state === "conflict");
        if (state === "refused") cell.input.setAttribute("aria-invalid", "true");
        else cell.input.removeAttribute("aria-invalid");
        cell.input.title = message ?? "";
    }

    function put(cell, text) {
        cell.base = text;
        cell.input.value = text;
        cell.input.parentElement.classList.toggle("ky-abs", isWord(text));
        show(cell, "stored");
    }

    // ---- saving ---------------------------------------------------------
    function remember() {
        const drafts = {};
        for (const cell of cells.values()) {
            if (isDirty(cell)) drafts[cell.id] = [cell.input.value, cell.base];
        }
        if (Object.keys(drafts).length > 0) sessionStorage.setItem(storageKey, JSON.stringify(drafts));
        else sessionStorage.removeItem(storageKey);
    }

    function recall() {
        const drafts = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}");
        for (const cell of cells.values()) {
            if (drafts[cell.id]) [cell.input.value, cell.base] = drafts[cell.id];
            // Also what was typed before the script was there.
            if (isDirty(cell)) commit(cell);
        }
    }

    function commit(cell) {
        if (stopped || preview.length > 0) return;
        // Back to what was stored: still sent when the server knows something else was typed.
        if (!isDirty(cell) && cell.state === "stored" && !waiting.has(cell)) return;
        if (cell.state !== "stored" && cell.sent === cell.input.value && !waiting.has(cell)) return;
        waiting.add(cell);
        remember();
        later(settle);
    }

    function later(delay) {
        clearTimeout(timer);
        timer = setTimeout(() => send(), delay);
    }

    async function send() {
        if (sending) return sending;
        clearTimeout(timer);
        sending = sendAll();
        try {
            await sending;
        } finally {
            sending = null;
        }
    }

    async function sendAll() {
        while (waiting.size > 0 && !stopped && !closed) {
            const now = [...waiting].slice(0, batch);
            const edits = now.map(cell => {
                waiting.delete(cell);
                cell.sent = cell.input.value;
                return { row: cell.row, column: cell.column, text: cell.input.value, base: cell.base };
            });
            let reply;
            try {
                reply = await Promise.race([
                    page.invokeMethodAsync("SaveAsync", edits),
                    new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), patience)),
                ]);
            } catch (problem) {
                // The circuit is down: what was typed waits here and in the tab's storage.
                reply = { fate: fates.again, cells: [] };
                if (!closed) console.warn("成绩未送达，稍后重试", problem);
            }
            if (reply.fate === fates.again) {
                for (const cell of now) waiting.add(cell);
                if (!closed) later(retry);
                return;
            }
            if (reply.fate === fates.stopped) stop(now);
            reply.cells.forEach((answer, index) => take(answer, index < edits.length ? edits[index] : null));
            remember();
        }
    }

    function take(answer, edit) {
        const cell = cellAt(answer.row, answer.column);
        if (!edit) {
            if (!isDirty(cell) && cell.input !== document.activeElement) put(cell, answer.text);
            return;
        }
        if (cell.input.value !== edit.text) {
            // Typed on meanwhile: the newer text goes out with the newer base.
            if (answer.state === "stored") cell.base = answer.text;
            waiting.add(cell);
        } else if (answer.state === "stored") {
            put(cell, answer.text);
        } else {
            cell.input.parentElement.classList.remove("ky-abs");
            show(cell, answer.state, answer.message);
        }
    }

    function stop(unsaved) {
        stopped = true;
        for (const cell of cells.values()) cell.input.readOnly = true;
        for (const cell of [...unsaved, ...waiting]) show(cell, "refused", "未保存");
        waiting.clear();
    }

    /** Sends everything typed so far; resolves when the answers are in. */
    async function flush() {
        const cell = cellOf(document.activeElement);
        if (cell) commit(cell);
        await send();
        if (waiting.size > 0) await send();
    }

    // ---- keys -----------------------------------------------------------
    function go(row, column) {
        const next = cellAt(row, column);
        next?.input.focus();
        return next !== undefined;
    }

    function onKeyDown(event) {
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === "Escape" && preview.length > 0) {
            event.preventDefault();
            page.invokeMethodAsync("DropPasteAsync");
            return;
        }
        const cell = cellOf(event.target);
        if (!cell || event.ctrlKey || event.altKey || event.metaKey) return;
        const { input, row, column } = cell;
        const enter = () => {
            const to = anchor ?? column;
            anchor = null;
            // At the foot of a column Enter stays, but the cell is saved.
            return go(event.shiftKey ? row - 1 : row + 1, to) || (commit(cell), input.select(), true);
        };
        const moves = {
            ArrowUp: () => go(row - 1, column),
            ArrowDown: () => go(row + 1, column),
            ArrowLeft: () => !editing && go(row, column - 1),
            ArrowRight: () => !editing && go(row, column + 1),
            Enter: enter,
            F2: () => (editing = true, input.setSelectionRange(input.value.length, input.value.length), true),
            Escape: () => isDirty(cell) && cell.state !== "conflict" && ((input.value = cell.base), input.select(), commit(cell), true),
        };
        if (event.key.startsWith("Arrow")) anchor = null;
        if (event.key === "Tab" && !event.shiftKey) anchor ??= column;
        if (moves[event.key]?.()) event.preventDefault();
    }

    function onFocusIn(event) {
        const cell = cellOf(event.target);
        if (!cell) return;
        editing = false;
        cell.input.select();
        mark(cell);
    }

    // The first click takes the whole cell, the second puts the caret into it.
    function onMouseDown(event) {
        const cell = cellOf(event.target);
        if (!cell || event.button !== 0) return;
        anchor = null;
        if (cell.input === document.activeElement) {
            editing = true;
        } else {
            event.preventDefault();
            cell.input.focus();
        }
    }

    function onFocusOut(event) {
        const cell = cellOf(event.target);
        if (!cell) return;
        mark(null);
        commit(cell);
    }

    function mark(cell) {
        table.querySelector("tr.ky-active")?.classList.remove("ky-active");
        cell?.input.closest("tr").classList.add("ky-active");
        for (const head of heads) head.classList.toggle("ky-active", cell !== null && +head.dataset.column === cell.column);
    }

    function onInput(event) {
        const cell = cellOf(event.target);
        if (!cell || event.isComposing) return;
        cell.input.parentElement.classList.remove("ky-abs");
        remember();
        clearTimeout(cell.idle);
        cell.idle = setTimeout(() => commit(cell), idle);
    }

    // ---- paste ----------------------------------------------------------
    async function onPaste(event) {
        const cell = cellOf(event.target);
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (!cell || stopped || !/[\t\n]/.test(text.trimEnd())) return;
        event.preventDefault();
        if (preview.length > 0) return;
        await flush();
        // One character more than the server takes: it then says that it is too much.
        const block = await page.invokeMethodAsync("PreviewPasteAsync", cell.row, cell.column, text.slice(0, 20001));
        preview = block.map(one => ({ ...one, cell: cellAt(one.row, one.column) }));
        for (const one of preview) one.before = one.cell.input.value;
        const has = (row, column) => preview.some(one => one.row === row && one.column === column);
        for (const { cell: { input, row, column }, text: pasted, state } of preview) {
            const box = input.parentElement;
            input.value = pasted;
            box.classList.remove("ky-abs");
            box.classList.toggle("ky-bad", state === "refused");
            box.classList.add("ky-new");
            box.classList.toggle("ky-l", !has(row, column - 1));
            box.classList.toggle("ky-r", !has(row, column + 1));
            box.classList.toggle("ky-t", !has(row - 1, column));
            box.classList.toggle("ky-b", !has(row + 1, column));
        }
        for (const one of cells.values()) one.input.readOnly = preview.length > 0;
    }

    function endPreview() {
        const ended = preview;
        preview = [];
        for (const one of cells.values()) one.input.readOnly = stopped;
        for (const one of ended) one.cell.input.parentElement.classList.remove("ky-new", "ky-l", "ky-r", "ky-t", "ky-b", "ky-bad");
        ended[0]?.cell.input.focus();
        return ended;
    }

    function onBeforeUnload(event) {
        if ([...cells.values()].some(isDirty)) event.preventDefault();
    }

    const listeners = [
        [root, "keydown", onKeyDown], [table, "mousedown", onMouseDown], [table, "focusin", onFocusIn], [table, "focusout", onFocusOut], [table, "input", onInput],
        [table, "compositionend", onInput], [table, "paste", onPaste], [window, "beforeunload", onBeforeUnload],
    ];
    for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
    recall();

    return {
        /** Writes what the preview shows. */
        fill() {
            for (const { cell } of endPreview()) {
                if (isDirty(cell)) commit(cell);
                else put(cell, cell.base);
            }
        },
        /** Puts back what stood there before the preview. */
        drop() {
            for (const { cell, before } of endPreview()) {
                cell.input.value = before;
                if (!isDirty(cell)) put(cell, before);
                else show(cell, cell.state, cell.input.title);
            }
        },
        /** Decides a conflict; `stored` is the other's mark. */
        settle(row, column, stored, keepMine) {
            const cell = cellAt(row, column);
            if (keepMine) {
                cell.base = stored;
                show(cell, "stored");
                waiting.add(cell);
                later(0);
            } else {
                put(cell, stored);
            }
            remember();
            cell.input.focus();
        },
        flush,
        /** Gives up what is not saved: the page is about to be read anew. */
        forget() {
            stopped = true;
            for (const cell of cells.values()) cell.input.value = cell.base;
            sessionStorage.removeItem(storageKey);
        },
        close() {
            closed = true;
            clearTimeout(timer);
            for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
        },
    };
}
