import { render, type ComponentType } from "preact";
import { startTexts } from "../i18n";

/** Starts a page: texts first, so that nothing is ever shown in a language nobody chose. */
export async function mount(Page: ComponentType): Promise<void> {
  await startTexts();
  const root = document.getElementById("app");
  if (root) render(<Page />, root);
}
