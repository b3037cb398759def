const KEY = "konvensi-device";
const FORM = /^[\w-]{22}$/;

/**
 * A random mark of this device, the same at every visit: one device that registers many people is looked at by a person.
 * It says nothing else, the server keeps a keyed hash of it until the roll is frozen, and who clears the browser's data
 * has a new one.
 */
export function deviceMark(): string {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null && FORM.test(kept)) return kept;
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const made = btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replace(/=+$/, "");
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    // a browser that keeps nothing: the form works without
    return "";
  }
}
