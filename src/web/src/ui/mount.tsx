import { render, type ComponentType } from "preact";
import { startTexts } from "../i18n";
import type { Area } from "../i18n/areas";

/**
 * Starts a page: texts first, so that nothing is ever shown in a language nobody chose. Of the texts that not every page
 * needs, it fetches those of the named areas (a test looks whether a page names all that it uses).
 */
export async function mount(Page: ComponentType, areas: readonly Area[] = []): Promise<void> {
  const root = document.getElementById("app");
  if (!root) return;
  try {
    await startTexts(areas);
  } catch {
    render(<WithoutTexts />, root);
    return;
  }
  render(<Page />, root);
}

/** The texts did not come through: the one sentence that cannot be among them, in both languages. */
function WithoutTexts() {
  return (
    <main class="container">
      <p role="alert">Halaman ini tidak termuat seluruhnya. Periksa sambungan internet, lalu muat ulang.</p>
      <p lang="en">This page did not load completely. Check the connection, then load it again.</p>
      <p>
        <a role="button" href={location.href}>
          Muat ulang · <span lang="en">Reload</span>
        </a>
      </p>
    </main>
  );
}
