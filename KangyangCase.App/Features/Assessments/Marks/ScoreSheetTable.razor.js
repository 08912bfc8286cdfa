// Autosave of the score sheet: typed cells travel in batches, answers come back per cell, and what is not saved
// is kept on the server as this user's draft until it is. Nothing stays in the browser.

import { SheetDraft } from "../../../js/sheet-draft.js";

const settle = 250;     // edits of a moment travel together
const retry = 3000;
const patience = 15000; // an answer that is lost with its connection never comes
const batch = 200;      // cells per message
const fates = { done: 0, again: 1, stopped: 2 };

export class Saving {
    waiting = new Set();
    stopped = false;
    timer = 0;
    sending = null;

    constructor(cells, page, draft) {
        this.cells = cells;
        this.page = page;
        this.draft = new SheetDraft(draft);
    }

    /** The cell was left, or nothing was typed for a while. */
    commit(cell) {
        if (this.stopped || this.waiting.has(cell)) return;
        if (cell.state === "stored" ? !cell.isDirty : cell.sent === cell.input.value) return;
        this.waiting.add(cell);
        this.remember();
        this.later(settle);
    }

    /** Sends everything typed so far; resolves to the number of cells that could not be sent. */
    async flush() {
        const cell = this.cells.of(document.activeElement);
        if (cell) this.commit(cell);
        await this.send();
        if (this.waiting.size > 0) await this.send();
        return this.waiting.size;
    }

    remember() {
        const drafts = Object.fromEntries(this.cells.all.filter(cell => cell.isDirty).map(cell => [cell.id, [cell.input.value, cell.base]]));
        this.draft.keep(drafts);
    }

    /** @param drafts Cells that were typed and not saved when the sheet was last open. */
    recall(drafts) {
        for (const cell of this.cells.all) {
            if (drafts[cell.id]) [cell.input.value, cell.base] = drafts[cell.id];
            // Also what was typed before the script was there.
            this.commit(cell);
        }
    }

    /** Decides a conflict; `stored` is the other's mark. */
    decide(cell, stored, keepMine) {
        if (keepMine) {
            cell.base = stored;
            cell.show("stored");
            this.waiting.add(cell);
            this.later(0);
        } else {
            cell.put(stored);
        }
        this.remember();
    }

    /** Gives up what is not saved: the page is about to be read anew. */
    forget() {
        this.close();
        for (const cell of this.cells.all) cell.input.value = cell.base;
        this.draft.keep({});
        this.draft.send(false);
    }

    close() {
        this.stopped = true;
        clearTimeout(this.timer);
    }

    later(delay) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), delay);
    }

    send() {
        clearTimeout(this.timer);
        this.sending ??= this.sendAll().finally(() => this.sending = null);
        return this.sending;
    }

    async sendAll() {
        while (this.waiting.size > 0 && !this.stopped) {
            const now = [...this.waiting].slice(0, batch);
            const edits = now.map(cell => {
                this.waiting.delete(cell);
                cell.sent = cell.input.value;
                return { row: cell.row, column: cell.column, text: cell.input.value, base: cell.base };
            });
            const reply = await this.ask(edits);
            if (reply.fate === fates.again) {
                for (const cell of now) this.waiting.add(cell);
                if (!this.stopped) this.later(retry);
                return;
            }
            if (reply.fate === fates.stopped) this.stop(now);
            reply.cells.forEach((answer, index) => this.take(answer, edits[index]));
            this.remember();
        }
    }

    async ask(edits) {
        let timer;
        const late = new Promise((_, reject) => timer = setTimeout(() => reject(new Error("no answer")), patience));
        try {
            return await Promise.race([this.page.invokeMethodAsync("SaveAsync", edits), late]);
        } catch (problem) {
            // The circuit is down: what was typed waits here and in the user's draft. Sending a mark twice does no harm.
            if (!this.stopped) console.warn("成绩未送达，稍后重试", problem);
            return { fate: fates.again, cells: [] };
        } finally {
            clearTimeout(timer);
        }
    }

    /** @param edit Absent for a cell that somebody else changed. */
    take(answer, edit) {
        const cell = this.cells.at(answer.row, answer.column);
        if (!edit) {
            if (!cell.isDirty && cell.input !== document.activeElement) cell.put(answer.text);
        } else if (cell.input.value !== edit.text) {
            // Typed on meanwhile: the newer text goes out with the newer base.
            if (answer.state === "stored") cell.base = answer.text;
            this.waiting.add(cell);
        } else if (answer.state === "stored") {
            cell.put(answer.text);
        } else {
            cell.look.remove("ky-abs");
            cell.show(answer.state, answer.message);
        }
    }

    stop(unsaved) {
        this.stopped = true;
        this.cells.freeze(true);
        for (const cell of [...unsaved, ...this.waiting]) cell.show("refused", "未保存");
        this.waiting.clear();
    }
}
