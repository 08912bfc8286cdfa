// The circuit's connection, in words. Blazor reports each change on the dialog itself.
// A lost circuit never reloads the page by itself: what was typed and not yet saved stays readable.
const dialog = document.getElementById("components-reconnect-modal");
dialog.addEventListener("components-reconnect-state-changed", event => show(event.detail.state));
dialog.addEventListener("click", event => {
    const act = event.target instanceof Element ? event.target.closest("[data-act]")?.dataset.act : null;
    if (act === "retry") retry();
    if (act === "reload") location.reload();
    if (act === "look") dialog.close();
});

function show(state) {
    dialog.dataset.state = state;
    if (state === "hide") dialog.close();
    else if (!dialog.open) dialog.showModal();
    if (state === "failed") document.addEventListener("visibilitychange", retryWhenVisible);
    else document.removeEventListener("visibilitychange", retryWhenVisible);
}

async function retry() {
    show("show");
    try {
        // false: the server answers, but this circuit is gone. Only a fresh page helps.
        if (await Blazor.reconnect() || await Blazor.resumeCircuit()) show("hide");
        else show("rejected");
    } catch {
        show("failed");
    }
}

async function retryWhenVisible() {
    if (document.visibilityState === "visible") await retry();
}
