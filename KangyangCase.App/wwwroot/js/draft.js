// One form's draft on its way to the server, and what the page says about it.
import { countRows, fieldsOf, rowsAround, valueOf } from "./draft-fields.js";

const idle = 1200;       // after the last key
const longest = 1600;    // after the first key not sent: what was typed two seconds ago is on its way, however fast one types
const retryFirst = 3000;
const retryLast = 30000;
const keepaliveBytes = 60000;
export const drafts = new Map();         // form element to its Draft
export const typing = { composing: null };   // { element, value }: a half-composed word is no word

export class Draft {
    touched = new Set();
    groups = new Set();
    kept = {};
    sequence = 0;
    firstUnsent = 0;
    lastSent = "";
    timer = 0;
    wait = retryFirst;
    failed = false;
    sending = Promise.resolve(true);

    constructor(root) {
        this.root = root;
        this.key = root.dataset.draft;
        this.slot = root.dataset.draftSlot;
    }

    note(element) {
        const name = [...fieldsOf(this.root)].find(([, field]) => field === element)?.[0];
        if (!name) return;
        this.touched.add(name);
        const group = rowsAround(element);
        if (group) this.groups.add(group);
        this.kept = this.collect();
        this.later();
    }

    noteRows(group) {
        this.groups.add(group);
        this.later();
    }

    /** Only what a hand touched: what the page filled in itself, it fills in again. */
    collect() {
        const fields = { ...this.kept.fields };
        for (const [name, element] of fieldsOf(this.root)) {
            if (!this.touched.has(name) && !this.groups.has(rowsAround(element))) continue;
            if (element.type === "radio" && !element.checked) delete fields[name];
            else fields[name] = element === typing.composing?.element ? typing.composing.value : valueOf(element);
        }
        const rows = Object.fromEntries([...this.groups].map(group => [group, countRows(this.root, group)]));
        return { count: Math.max(this.touched.size, 1), base: this.root.dataset.draftBase ?? null, fields, rows };
    }

    later() {
        const now = performance.now();
        this.firstUnsent ||= now;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), Math.max(0, Math.min(idle, this.firstUnsent + longest - now)));
    }

    get isUnsent() {
        return this.firstUnsent > 0 || this.failed;
    }

    /** @param leaving The page goes: the browser must finish the request without it. */
    send(leaving = false) {
        clearTimeout(this.timer);
        if (this.touched.size === 0 && this.groups.size === 0) return this.sending;
        // A form that has left the page was read at its last event.
        if (this.root.isConnected) this.kept = this.collect();
        const content = JSON.stringify(this.kept);
        this.firstUnsent = 0;
        if (content === this.lastSent && !this.failed) return this.sending;
        const body = JSON.stringify({ key: this.key, slot: this.slot, sequence: ++this.sequence, content });
        const post = () => this.post(body, content, leaving);
        this.sending = leaving ? post() : this.sending.then(post);
        return this.sending;
    }

    async post(body, content, leaving) {
        try {
            const answer = await post(body, leaving);
            if (!answer.ok) return this.fail(answer.status);
            this.lastSent = content;
            this.failed = false;
            this.wait = retryFirst;
            this.say(`草稿已保存 ${await answer.text()}`, false);
            if (!this.root.isConnected && this.firstUnsent === 0) drafts.delete(this.root);
            return true;
        } catch {
            return this.fail(0);
        }
    }

    fail(status) {
        const sentences = {
            400: "草稿未能保存：这个浏览器已换了账号，请重新打开本页",
            401: "草稿未能保存：登录已过期。请在另一窗口登录，这里的内容先不要关闭",
            413: "草稿未能保存：内容太多，请先保存",
            422: "草稿未能保存：请先保存这张表",
            429: "草稿未能保存：操作太频繁，稍后自动重试",
        };
        this.failed = true;
        this.say(sentences[status] ?? "草稿未能保存：连不上服务器，正在重试", true);
        clearTimeout(this.timer);
        // What no repetition cures waits for the next key.
        if (status !== 400 && status !== 413 && status !== 422) this.timer = setTimeout(() => this.send(), this.wait);
        this.wait = Math.min(this.wait * 2, retryLast);
        return false;
    }

    say(sentence, wrong) {
        const place = this.root.querySelector("[data-draft-state]");
        if (!place) return;
        if (place.textContent !== sentence) place.textContent = sentence;
        place.classList.toggle("ky-tone-error", wrong);
    }

    stop() {
        clearTimeout(this.timer);
        drafts.delete(this.root);
    }
}

/** @param leaving The page goes: the browser must finish the request without it. */
export function post(body, leaving) {
    return fetch("/drafts", {
        method: "POST",
        headers: { "Content-Type": "application/json", RequestVerificationToken: token() },
        body,
        redirect: "manual",
        keepalive: leaving && new Blob([body]).size < keepaliveBytes,
    });
}

/** In the sign-out form, which stands outside the circuit. It names the user: another user's page cannot write here. */
function token() {
    return document.querySelector("#ky-sign-out input[name=__RequestVerificationToken]")?.value ?? "";
}
