// Tells the page what is typed: a moment after the last key, at once on Enter, never while an input method composes.

const pause = 250;      // milliseconds

export function watch(box, page) {
    let timer = 0;
    let told = "";

    const tell = () => {
        clearTimeout(timer);
        if (box.value === told) return;
        told = box.value;
        page.invokeMethodAsync("SearchAsync", told);
    };
    const soon = event => {
        clearTimeout(timer);
        if (!event.isComposing) timer = setTimeout(tell, pause);
    };
    const key = event => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        tell();
    };

    box.addEventListener("input", soon);
    box.addEventListener("compositionend", soon);
    box.addEventListener("keydown", key);
    tell();             // what was typed before the page answered

    return {
        clear() {
            clearTimeout(timer);
            box.value = told = "";
            box.focus();
        },
        end() {
            clearTimeout(timer);
            box.removeEventListener("input", soon);
            box.removeEventListener("compositionend", soon);
            box.removeEventListener("keydown", key);
        },
    };
}
