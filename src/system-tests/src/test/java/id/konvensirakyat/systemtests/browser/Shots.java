package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pictures of what people saw, numbered in the order in which they saw it. */
public final class Shots {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private final String prefix;
  private final List<String> faults = new ArrayList<>();
  private int taken;

  /** The prefix keeps the pictures of different tests apart. */
  public Shots(String prefix) {
    this.prefix = prefix;
  }

  /** The whole page, also what is below the screen. */
  public void page(Visitor visitor, String name) {
    // charts are drawn when they come near the screen
    for (Locator chart : visitor.page().locator("canvas").all()) {
      chart.scrollIntoViewIfNeeded();
    }
    visitor.page().evaluate("() => scrollTo(0, 0)");
    take(visitor.page(), name, true);
  }

  /** The whole page on a phone, where it is examined, and the same on a desk. */
  void both(Visitor visitor, String name) {
    visitor.widen(Visitor.PHONE);
    page(visitor, name);
    new Examination(visitor.page())
        .faults(Visitor.PHONE.width())
        .forEach(fault -> faults.add(name + ": " + fault));
    visitor.widen(Visitor.DESK);
    page(visitor, name + "-meja");
    visitor.widen(Visitor.PHONE);
  }

  /** Every page that was shown on both screens serves everybody, as far as a machine can tell. */
  void checkForEverybody() {
    assertEquals(List.of(), faults);
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
