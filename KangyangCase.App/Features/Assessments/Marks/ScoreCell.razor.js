// One cell of the score sheet as the browser keeps it. It is clean while its input shows `base`,
// the text the server last reported for it.

const isWord = text => /^[^0-9]/.test(text);

export class Cell {
    state = "stored";       // stored, refused, conflict: the server's last answer
    sent = null;

    constructor(input) {
        this.input = input;
        this.row = +input.dataset.row;
        this.column = +input.dataset.column;
        this.id = `${input.closest("tr").dataset.id}/${this.column}`;
        this.base = input.dataset.stored;
    }

    get isDirty() {
        return this.input.value !== this.base;
    }

    /** Classes of the box around the input: ky-bad, ky-dif, ky-abs, and those of a preview. */
    get look() {
        return this.input.parentElement.classList;
    }

    show(state, message = "") {
        this.state = state;
        this.look.toggle("ky-bad", state === "refused");
        this.look.toggle("ky-dif", state === "conflict");
        if (state === "refused") this.input.setAttribute("aria-invalid", "true");
        else this.input.removeAttribute("aria-invalid");
        this.input.title = message;
    }

    /** Shows what the server holds. */
    put(text) {
        this.base = text;
        this.input.value = text;
        this.look.toggle("ky-abs", isWord(text));
        this.show("stored");
    }
}

/** All cells of a sheet, found by place. */
export class Cells {
    constructor(table) {
        this.all = [...table.querySelectorAll("tbody input")].map(input => new Cell(input));
        this.places = new Map(this.all.map(cell => [`${cell.row}/${cell.column}`, cell]));
    }

    at(row, column) {
        return this.places.get(`${row}/${column}`);
    }

    of(target) {
        return target instanceof HTMLInputElement ? this.at(target.dataset.row, target.dataset.column) : undefined;
    }

    freeze(frozen) {
        for (const cell of this.all) cell.input.readOnly = frozen;
    }
}
