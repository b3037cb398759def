package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;

/** dukung.html, for a voter whom somebody asked for support. */
final class SupportPage {
  private final Visitor visitor;
  private final Page page;

  SupportPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** Follows the address that the candidate sent. */
  void open(String address, String name) {
    URI sent = URI.create(address);
    visitor.openSignedIn(sent.getRawPath() + "?" + sent.getRawQuery());
    assertThat(page.locator("#who-title")).hasText(name);
  }

  /** Says yes in person. */
  void confirm() {
    page.locator("label.tick input").check();
    page.getByTestId("confirm-support").click();
    assertThat(page.getByTestId("support-given")).isVisible();
  }
}
