package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** verifikator.html, for one of the two who look at the papers. */
final class VerifierPage {
  private final Visitor visitor;
  private final Page page;

  VerifierPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  void open(String convention) {
    visitor.openSignedIn("/verifikator.html?konvensi=" + convention);
    assertThat(page.getByTestId("review").first()).isVisible();
  }

  /** Opens somebody's portrait in its own tab; it must be there to be seen. */
  void lookAtPortraitOf(String name) {
    // the page's policy also binds the browser's own image viewer, whose styles it then leaves out
    visitor.watch().expect("blob:.*Applying inline style violates.*");
    Page portrait =
        visitor
            .context()
            .waitForPage(
                () ->
                    review(name)
                        .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Foto diri").setExact(false))
                        .click());
    portrait.waitForFunction("() => (document.images[0]?.naturalWidth ?? 0) > 0");
    portrait.close();
  }

  /** Gives this verifier's own assessment. */
  void assess(String name, String verdict, String reason) {
    Locator review = review(name);
    review.locator("input[value=" + verdict + "]").check();
    review.locator("textarea").fill(reason);
    review.getByTestId("send-verdict").click();
    assertThat(page.locator(".notice-success")).containsText(name);
  }

  /** Sends an application back: BMS, with the parts that are to be corrected. */
  void sendBack(String name, String reason, List<String> parts) {
    Locator review = review(name);
    review.locator("input[value=NOT_YET_QUALIFIED]").check();
    for (String part : parts) {
      review.getByTestId("corrections").locator("input[value='" + part + "']").check();
    }
    review.locator("textarea").fill(reason);
    review.getByTestId("send-verdict").click();
    assertThat(page.locator(".notice-success")).containsText(name);
  }

  /** Looks at the only paper of the last stage that waits, and accepts it. */
  void acceptLatePaper(String convention, String reason) {
    visitor.openSignedIn("/verifikator.html?konvensi=" + convention);
    page.getByTestId("review-filter").locator("input[value=late]").check();
    Locator late = page.getByTestId("late-review");
    assertThat(late).hasCount(1);
    late.locator("textarea").fill(reason);
    late.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Terima")).click();
    assertThat(late.locator("textarea")).hasCount(0);
  }

  private Locator review(String name) {
    return page.getByTestId("review").filter(new Locator.FilterOptions().setHasText(name));
  }
}
