/** Does nothing when the element has gone. */
export function focusFirst(selector) {
    document.querySelector(selector)?.focus();
}
