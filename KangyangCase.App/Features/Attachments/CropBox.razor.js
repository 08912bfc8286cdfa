// The crop frame follows the pointer; where it may go is decided by the page.

export function start(stage, page) {
    const frame = stage.querySelector("[data-frame]");
    let grip = null;
    let waiting = null;

    function send() {
        const place = waiting;
        waiting = null;
        page.invokeMethodAsync("Drag", place.left, place.top);
    }

    frame.addEventListener("pointerdown", event => {
        const box = frame.getBoundingClientRect();
        grip = { x: event.clientX - box.left, y: event.clientY - box.top };
        frame.setPointerCapture(event.pointerId);
    });
    frame.addEventListener("pointermove", event => {
        if (!grip) return;
        const box = stage.getBoundingClientRect();
        if (!waiting) requestAnimationFrame(send);
        waiting = { left: (event.clientX - grip.x - box.left) / box.width, top: (event.clientY - grip.y - box.top) / box.height };
    });
    // The page must not scroll away under the frame; Tab still leaves it.
    frame.addEventListener("keydown", event => {
        if (["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "="].includes(event.key)) event.preventDefault();
    });
    for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, () => grip = null);
}
