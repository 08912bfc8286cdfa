// Keys of the score sheet, as in a spreadsheet. The scripts send text and show answers; reading marks is the server's work.
import { Cells } from "./ScoreCell.razor.js";
import { Saving } from "./ScoreSheetTable.razor.js";
import { Preview } from "./PasteBar.razor.js";

const idle = 2000;      // a cell still in focus is saved this long after the last key

export function open(root, page, draft) {
    const table = root.querySelector("table");
    const heads = [...table.querySelectorAll("thead th[data-column]")];
    const cells = new Cells(table);
    const saving = new Saving(cells, page, draft);
    const preview = new Preview(cells, page, saving);
    let editing = false;    // the caret moves inside the cell, as after F2 in a spreadsheet
    let anchor = null;      // the column where a run of Tabs began: Enter goes back to it

    function commit(cell) {
        if (!preview.isOpen) saving.commit(cell);
    }

    function go(row, column) {
        const next = cells.at(row, column);
        next?.input.focus();
        return next !== undefined;
    }

    function enter(cell, step) {
        const { row, column, input } = cell;
        const to = anchor ?? column;
        anchor = null;
        if (go(row + step, to)) return;
        // At the foot of a column Enter stays, but the cell is saved.
        commit(cell);
        input.select();
    }

    function restore(cell) {
        cell.input.value = cell.base;
        cell.input.select();
        commit(cell);
    }

    function onKeyDown(event) {
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === "Escape" && preview.isOpen) {
            event.preventDefault();
            page.invokeMethodAsync("DropPasteAsync");
            return;
        }
        const cell = cells.of(event.target);
        if (!cell || event.ctrlKey || event.altKey || event.metaKey) return;
        const { input, row, column } = cell;
        if (event.key.startsWith("Arrow")) anchor = null;
        if (event.key === "Tab" && !event.shiftKey) anchor ??= column;
        const moves = {
            ArrowUp: () => go(row - 1, column),
            ArrowDown: () => go(row + 1, column),
            ArrowLeft: () => !editing && go(row, column - 1),
            ArrowRight: () => !editing && go(row, column + 1),
            Enter: () => (enter(cell, event.shiftKey ? -1 : 1), true),
            F2: () => (editing = true, input.setSelectionRange(input.value.length, input.value.length), true),
            Escape: () => cell.isDirty && cell.state !== "conflict" && (restore(cell), true),
        };
        if (moves[event.key]?.()) event.preventDefault();
    }

    // The first click takes the whole cell, the second puts the caret into it.
    function onMouseDown(event) {
        const cell = cells.of(event.target);
        if (!cell || event.button !== 0) return;
        anchor = null;
        if (cell.input === document.activeElement) {
            editing = true;
        } else {
            event.preventDefault();
            cell.input.focus();
        }
    }

    function onFocusIn(event) {
        const cell = cells.of(event.target);
        if (!cell) return;
        editing = false;
        cell.input.select();
        mark(cell);
    }

    function onFocusOut(event) {
        const cell = cells.of(event.target);
        if (!cell) return;
        mark(null);
        commit(cell);
    }

    function mark(cell) {
        table.querySelector("tr.ky-active")?.classList.remove("ky-active");
        cell?.input.closest("tr").classList.add("ky-active");
        for (const head of heads) head.classList.toggle("ky-active", +head.dataset.column === cell?.column);
    }

    function onInput(event) {
        const cell = cells.of(event.target);
        if (!cell || event.isComposing) return;
        cell.look.remove("ky-abs");
        saving.remember();
        clearTimeout(cell.idle);
        cell.idle = setTimeout(() => commit(cell), idle);
    }

    function onBeforeUnload(event) {
        if (cells.all.some(cell => cell.isDirty)) event.preventDefault();
    }

    const listeners = [
        [root, "keydown", onKeyDown], [table, "mousedown", onMouseDown], [table, "focusin", onFocusIn], [table, "focusout", onFocusOut],
        [table, "input", onInput], [table, "compositionend", onInput], [table, "paste", event => preview.open(event)],
        [window, "beforeunload", onBeforeUnload], [window, "pagehide", () => saving.draft.send(true)],
    ];
    for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
    const recalled = draft.contents.map(content => JSON.parse(content).fields);
    saving.recall(Object.assign({}, ...recalled));

    return {
        fill: () => preview.fill(),
        drop: () => preview.drop(),
        flush: () => saving.flush(),
        kept() {
            saving.remember();
            return saving.draft.send(false);
        },
        forget: () => saving.forget(),
        settle(row, column, stored, keepMine) {
            const cell = cells.at(row, column);
            saving.decide(cell, stored, keepMine);
            cell.input.focus();
        },
        close() {
            saving.close();
            for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
        },
    };
}
