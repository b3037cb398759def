package id.konvensirakyat.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** Pictures of what people saw, numbered in the order in which they saw it. */
final class Shots {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private final String prefix;
  private int taken;

  /** The prefix keeps the pictures of different tests apart. */
  Shots(String prefix) {
    this.prefix = prefix;
  }

  /** The whole page, also what is below the screen. */
  void page(Visitor visitor, String name) {
    // charts are drawn when they come near the screen
    for (Locator chart : visitor.page().locator("canvas").all()) {
      chart.scrollIntoViewIfNeeded();
    }
    visitor.page().evaluate("() => scrollTo(0, 0)");
    take(visitor.page(), name, true);
  }

  /** What fits on the screen. */
  void screen(Visitor visitor, String name) {
    take(visitor.page(), name, false);
  }

  private void take(Page page, String name, boolean whole) {
    // charts and portraits come after the words
    page.waitForLoadState(LoadState.NETWORKIDLE);
    taken++;
    Path file = FOLDER.resolve("%s%02d-%s.png".formatted(prefix, taken, name));
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
  }
}
