package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** periksa.html on the second device of somebody who tests a ballot. */
final class CheckPage {
  private final Visitor visitor;
  private final Page page;

  CheckPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** Gives an opening, as a file or as a picture of its QR code, with the tracker noted before. */
  CheckPage check(Path opening, String tracker) {
    visitor.open("/periksa.html");
    page.getByTestId("verify-files").setInputFiles(opening);
    assertThat(page.getByTestId("verify-kind")).hasAttribute("data-kind", "opening");
    page.getByTestId("verify-tracker").fill(tracker);
    page.getByTestId("verify-start").click();
    assertThat(page.getByTestId("verdict")).isVisible();
    return this;
  }

  /** How the verdict is: good, open or bad. */
  String ending() {
    return page.getByTestId("verdict").getAttribute("data-ending");
  }

  String verdict() {
    return page.getByTestId("verdict").textContent();
  }

  /** What was checked, and what was found. */
  Locator checks() {
    return page.getByTestId("verify-checks");
  }

  /** Whom the ballot is for. */
  Locator chosen() {
    return page.getByTestId("verify-chosen").locator("li");
  }
}
