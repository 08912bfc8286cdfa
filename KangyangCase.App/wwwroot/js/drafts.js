// Drafts of forms: what is typed goes to the server, sealed there for its user, and nothing stays in the browser.
// Listens on the document, so a form counts from its first key, also before its circuit is up and while it is down.
import { Draft, drafts, typing } from "./draft.js";
import { isChoice, isKept, putBack, rowsAround } from "./draft-fields.js";

function draftOf(root) {
    // After a save, or when the page turned to another record, the form writes under a new name.
    const known = drafts.get(root);
    if (known?.slot !== root.dataset.draftSlot) {
        known?.stop();
        drafts.set(root, new Draft(root));
    }
    return drafts.get(root);
}

function onTyped(event) {
    const element = event.target;
    if (!(element instanceof Element) || event.isComposing || typing.composing?.element === element) return;
    const root = element.closest("[data-draft]");
    if (root && element.matches("[data-draft-bulk]")) draftOf(root).noteRows(rowsAround(element));
    else if (root && isKept(element, root) && (event.type === "input" || isChoice(element) || element instanceof HTMLSelectElement)) draftOf(root).note(element);
}

document.addEventListener("input", onTyped);
document.addEventListener("change", onTyped);
document.addEventListener("compositionstart", event => typing.composing = { element: event.target, value: event.target.value });
document.addEventListener("compositionend", event => {
    typing.composing = null;
    const root = event.target.closest?.("[data-draft]");
    if (root && isKept(event.target, root)) draftOf(root).note(event.target);
});
document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-draft-add], [data-draft-rows] button");
    const root = button?.closest("[data-draft]");
    if (root) draftOf(root).noteRows(button.dataset.draftAdd ?? rowsAround(button));
});
const sendAll = leaving => [...drafts.values()].filter(draft => draft.isUnsent).map(draft => draft.send(leaving));
document.addEventListener("visibilitychange", () => sendAll(document.visibilityState === "hidden"));
window.addEventListener("pagehide", () => sendAll(true));
window.addEventListener("online", () => sendAll(false));
window.addEventListener("beforeunload", event => {
    if ([...drafts.values()].some(draft => draft.failed)) event.preventDefault();
});

/** Sends what is typed and not sent yet; true when the server has everything. */
export async function flush(root) {
    return drafts.has(root) ? await drafts.get(root).send() : true;
}

/** The form is saved or given up: nothing more is sent, and nothing is on its way. */
export async function drop(root) {
    const draft = drafts.get(root);
    draft?.stop();
    await draft?.sending;
    draft?.stop();
    if (draft) draft.say("", false);
}

/** Puts a draft back; from then on the form writes to `slot`. */
export async function restore(root, content, slot, page) {
    await flush(root);
    drafts.get(root)?.stop();
    root.dataset.draftSlot = slot;
    return await putBack(root, JSON.parse(content), async () => {
        await page.invokeMethodAsync("Settled");
        await new Promise(resolve => setTimeout(resolve, 60));
    });
}
