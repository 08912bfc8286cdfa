// What is typed into a score sheet and not saved as marks yet, on its way to the server's drafts.
import { post } from "./draft.js";

const idle = 1000;      // after the last change
const longest = 1500;   // after the first change not sent
const retry = 5000;

export class SheetDraft {
    cells = "{}";
    sent = "{}";
    sequence = 0;
    first = 0;
    timer = 0;

    constructor({ key, slot }) {
        this.key = key;
        this.slot = slot;
    }

    keep(cells) {
        this.cells = JSON.stringify(cells);
        clearTimeout(this.timer);
        if (this.cells === this.sent) return;
        const now = performance.now();
        this.first ||= now;
        this.timer = setTimeout(() => this.send(false), Math.max(0, Math.min(idle, this.first + longest - now)));
    }

    /** True when the server has what stands here. */
    async send(leaving) {
        clearTimeout(this.timer);
        this.first = 0;
        const now = this.cells;
        if (now === this.sent) return true;
        const fields = JSON.parse(now);
        const content = JSON.stringify({ count: Object.keys(fields).length, base: null, fields });
        try {
            const answer = await post(JSON.stringify({ key: this.key, slot: this.slot, sequence: ++this.sequence, content }), leaving);
            if (answer.ok) this.sent = now;
        } catch {
            // The server is away: the cells stay on screen, unsaved and marked so.
        }
        if (now === this.sent) return true;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(false), retry);
        return false;
    }
}
