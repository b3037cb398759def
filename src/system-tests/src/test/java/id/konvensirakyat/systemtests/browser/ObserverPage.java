package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;

/** pemantau.html, for anyone. */
final class ObserverPage {
  private static final int WITNESSED_WITHIN = 60_000;

  private final Visitor visitor;
  private final Page page;

  ObserverPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  void open(String convention, String dapil) {
    visitor.open("/pemantau.html?konvensi=" + convention + "&dapil=" + dapil);
    assertThat(page.getByTestId("acts")).isVisible();
  }

  /** Looks a tracker up; the answer must hold this text. */
  void find(String tracker, String answer) {
    page.getByTestId("tracker-input").fill(tracker);
    page.getByTestId("find-tracker").click();
    assertThat(page.getByTestId("tracker-answer")).containsText(answer);
  }

  String fingerprint() {
    return page.getByTestId("fingerprint").textContent().strip();
  }

  /** Downloads the whole convention, once the page says that witnesses have cosigned its end. */
  Path export(Path file) {
    assertThat(page.getByTestId("export-witnessed"))
        .isVisible(new IsVisibleOptions().setTimeout(WITNESSED_WITHIN));
    Download export = page.waitForDownload(() -> page.getByTestId("export").click());
    export.saveAs(file);
    return file;
  }
}
