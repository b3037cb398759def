/** What of a convention's candidates is being looked at: a dapil, one person of it, or two beside each other. */
export interface View {
  readonly dapil: string;
  readonly candidate?: string;
  /** Nobody, the one who was picked first, or the two to compare. */
  readonly compare: readonly string[];
}

/** Reads an address; what it says wrongly is as if it did not say it. */
export function viewOf(search: string, dapil: readonly string[]): View {
  const query = new URLSearchParams(search);
  const wanted = query.get("dapil") ?? "";
  const candidate = query.get("calon") ?? "";
  const compare = [...new Set((query.get("banding") ?? "").split(",").filter((id) => id !== ""))].slice(0, 2);
  return {
    dapil: dapil.includes(wanted) ? wanted : (dapil[0] ?? ""),
    ...(candidate === "" ? {} : { candidate }),
    compare,
  };
}

/** The address of a view, which can be sent to somebody. */
export function addressOf(convention: string, view: View): string {
  const parts = [`konvensi=${encodeURIComponent(convention)}`, `dapil=${encodeURIComponent(view.dapil)}`];
  if (view.candidate !== undefined) parts.push(`calon=${encodeURIComponent(view.candidate)}`);
  if (view.compare.length > 0) parts.push(`banding=${view.compare.map(encodeURIComponent).join(",")}`);
  return `/kandidat.html?${parts.join("&")}`;
}

/** Which of the three screens a view is. */
export const screenOf = (view: View): "one" | "compare" | "gallery" =>
  view.candidate !== undefined ? "one" : view.compare.length === 2 ? "compare" : "gallery";
