/** Shows a sealed file in a tab of its own; it should not stay in this tab's memory for long. */
export function showInTab(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener";
  link.click();
  // the new tab has read the file by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
