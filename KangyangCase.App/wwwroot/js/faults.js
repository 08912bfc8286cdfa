// Fields that a refusal names: marked for the eye and for screen readers, and the first one takes the focus.
const selector = "input:not([type=hidden]), select, textarea, button";
const marks = new Map();   // field to what its aria-describedby was

function fieldOf(row) {
    const named = document.getElementById(row.dataset.fault);
    return named?.matches(selector) ? named : (named ?? row).querySelector(selector);
}

function clear(root) {
    for (const [field, described] of [...marks]) {
        if (field.isConnected && !root.contains(field)) continue;
        marks.delete(field);
        field.removeAttribute("aria-invalid");
        if (described === null) field.removeAttribute("aria-describedby");
        else field.setAttribute("aria-describedby", described);
    }
}

/** Marks the fields whose rows say data-fault, and takes the marks from all others of the form. */
export function mark(root) {
    clear(root);
    let first = null;
    for (const row of root.querySelectorAll("[data-fault]")) {
        const field = fieldOf(row);
        if (!field) continue;
        first ??= field;
        // A field that already says what is wrong with it says it in its own words.
        if (field.getAttribute("aria-invalid") === "true") continue;
        const described = field.getAttribute("aria-describedby");
        marks.set(field, described);
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", `${described ?? ""} ${row.dataset.fault}-error`.trim());
    }
    first?.focus();
}
