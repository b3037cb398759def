package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** pemantau.html, for anyone. */
final class ObserverPage {
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

  /** Downloads the whole convention. */
  Path export(Path file) {
    Download export = page.waitForDownload(() -> page.getByTestId("export").click());
    export.saveAs(file);
    return file;
  }
}
