package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** bilik.html, which never knows who is in it. */
final class BoothPage {
  private final Visitor visitor;
  private final Page page;

  BoothPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  BoothPage open(String election) {
    visitor.open("/bilik.html?pemilihan=" + election);
    return this;
  }

  /** Waits for the ballot paper. */
  BoothPage ready() {
    assertThat(page.getByTestId("choice").first()).isVisible();
    return this;
  }

  /** Ticks these candidates. */
  void choose(List<String> names) {
    for (String name : names) {
      Locator card =
          page.getByTestId("choice").filter(new Locator.FilterOptions().setHasText(name));
      card.locator("input").check();
    }
  }

  /** Goes to the second screen, which shows exactly these candidates. */
  void review(List<String> names) {
    page.getByTestId("to-review").click();
    Locator reviewed = page.getByTestId("reviewed").locator("li");
    assertThat(reviewed).hasCount(names.size());
    for (String name : names) {
      assertThat(reviewed.filter(new Locator.FilterOptions().setHasText(name))).hasCount(1);
    }
  }

  /** Types the credential below what was reviewed. */
  void present(String credential) {
    page.getByTestId("credential-input").fill(credential);
  }

  /** Opens the file of the card, or the picture of its QR code, below what was reviewed. */
  void presentFile(Path card) {
    page.locator("input[type=file]").setInputFiles(card);
    assertThat(page.getByTestId("credential-input")).not().hasValue("");
  }

  /** Encrypts and signs; returns the tracker, which is shown before anything is sent. */
  String prepare() {
    page.getByTestId("prepare").click();
    return prepared();
  }

  /** Waits until a ballot is ready, to be sent or tested. */
  private String prepared() {
    assertThat(page.getByTestId("ready")).isVisible();
    return tracker();
  }

  private String tracker() {
    String tracker = page.getByTestId("tracker-full").textContent().strip();
    String begin = page.getByTestId("tracker-short").textContent().strip();
    assertEquals(tracker.substring(0, 8), begin.replace(" ", ""));
    return tracker;
  }

  /** Encrypts, signs and sends, whatever comes of it. */
  void send() {
    prepare();
    sendPrepared();
  }

  /** Sends the ballot that is ready, whatever comes of it. */
  void sendPrepared() {
    page.getByTestId("send-now").click();
  }

  /** Has the ballot that is ready opened instead; returns the tracker that is shown with it. */
  String test() {
    page.getByTestId("test-first").click();
    assertThat(page.getByTestId("opened")).isVisible();
    return tracker();
  }

  /** Asks for the ballot that is ready to be opened, which is refused; returns why. */
  Locator testInVain() {
    page.getByTestId("test-first").click();
    Locator untested = page.getByTestId("untested");
    assertThat(untested).isVisible();
    return untested;
  }

  /** Goes back from the ballot that is ready, to review another choice. */
  void chooseInstead(String before, String now) {
    page.getByTestId("change-choice").click();
    ready();
    page.getByTestId("choice")
        .filter(new Locator.FilterOptions().setHasText(before))
        .locator("input")
        .uncheck();
    choose(List.of(now));
    review(List.of(now));
  }

  /** What opens the tested ballot, as it is kept on this device. */
  Path saveOpening() {
    return page.waitForDownload(() -> page.getByTestId("save-opening").click()).path();
  }

  /** After a test: encrypts anew, and returns the new tracker. */
  String makeAnother() {
    page.getByTestId("new-ballot").click();
    return prepared();
  }

  /** Waits for the server's acknowledgement; returns the tracker. */
  String finished() {
    assertThat(page.getByTestId("finished")).isVisible();
    return page.getByTestId("tracker").textContent().strip();
  }

  /** The receipt from the public log. */
  String saveProof() throws IOException {
    Download proof = page.waitForDownload(() -> page.getByTestId("save-proof").click());
    return Files.readString(proof.path());
  }

  /** The receipt as it is kept on this device. */
  String saveReceipt() throws IOException {
    Download receipt = page.waitForDownload(() -> page.getByTestId("save-receipt").click());
    return Files.readString(receipt.path());
  }

  /** Starts over, to vote again; what was chosen before is shown to nobody. */
  void changeVote() {
    page.getByTestId("change-vote").click();
    ready();
    assertThat(page.getByTestId("choice").locator("input:checked")).hasCount(0);
  }

  /** Everything that the tab keeps between two loads of a page. */
  String storage() {
    return (String) page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])");
  }
}
