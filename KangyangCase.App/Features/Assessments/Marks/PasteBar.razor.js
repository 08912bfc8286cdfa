// A block from a spreadsheet, shown in the cells before it is written.

const limit = 8000;     // characters; a circuit message has a limit of its own

export class Preview {
    shown = [];

    constructor(cells, page, saving) {
        this.cells = cells;
        this.page = page;
        this.saving = saving;
    }

    get isOpen() {
        return this.shown.length > 0;
    }

    /** Takes the paste over when it is more than one cell. */
    async open(event) {
        const cell = this.cells.of(event.target);
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (!cell || this.saving.stopped || !/[\t\n]/.test(text.trimEnd())) return;
        event.preventDefault();
        if (this.isOpen) return;
        this.cells.freeze(true);
        try {
            await this.saving.flush();
            // One character more than the server takes: it then says that it is too much.
            const block = await this.page.invokeMethodAsync("PreviewPasteAsync", cell.row, cell.column, text.slice(0, limit + 1));
            this.show(block.map(one => ({ ...one, cell: this.cells.at(one.row, one.column) })));
        } finally {
            this.cells.freeze(this.isOpen || this.saving.stopped);
        }
    }

    show(block) {
        this.shown = block;
        const has = (row, column) => this.shown.some(one => one.row === row && one.column === column);
        for (const one of this.shown) {
            const { look, input } = one.cell;
            one.before = input.value;
            input.value = one.text;
            look.remove("ky-abs");
            look.toggle("ky-bad", one.state === "refused");
            look.add("ky-new");
            look.toggle("ky-l", !has(one.row, one.column - 1));
            look.toggle("ky-r", !has(one.row, one.column + 1));
            look.toggle("ky-t", !has(one.row - 1, one.column));
            look.toggle("ky-b", !has(one.row + 1, one.column));
        }
    }

    /** Writes what is shown. */
    fill() {
        for (const { cell } of this.end()) {
            if (cell.isDirty) this.saving.commit(cell);
            else cell.put(cell.base);
        }
    }

    /** Puts back what stood there before. */
    drop() {
        for (const { cell, before } of this.end()) {
            cell.input.value = before;
            if (cell.isDirty) cell.show(cell.state, cell.input.title);
            else cell.put(before);
        }
    }

    end() {
        const ended = this.shown;
        this.shown = [];
        this.cells.freeze(this.saving.stopped);
        for (const { cell } of ended) cell.look.remove("ky-new", "ky-l", "ky-r", "ky-t", "ky-b", "ky-bad");
        ended[0]?.cell.input.focus();
        return ended;
    }
}
