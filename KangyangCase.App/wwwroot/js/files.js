/** Hands a file made on the server to the user, under its own name. */
export async function save(name, stream) {
    const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
}
