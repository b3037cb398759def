package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * pemegang-kunci.html, for one trustee, who keeps the newest key file. The secret stays in the page
 * until it is left or the rehearsal begins; then it comes back from the file.
 */
final class TrusteePage {
  /** What a person can remember and nobody guesses. */
  static final String PASSPHRASE = "sawah kabut lentera perahu";

  private final Visitor visitor;
  private final Page page;
  private String key = "";
  private Path file = Path.of("");

  TrusteePage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  Visitor visitor() {
    return visitor;
  }

  void open(String convention) {
    visitor.openSignedIn("/pemegang-kunci.html?konvensi=" + convention);
    assertThat(page.getByTestId("trustee-number")).isVisible();
  }

  /** Makes a key, has it shown for the paper, and saves it as a sealed file on this device. */
  void makeKey() throws IOException {
    page.getByTestId("make-key").click();
    page.getByTestId("show-key").click();
    key = page.getByTestId("trustee-key").textContent().strip();
    page.getByTestId("seal-passphrase").fill(PASSPHRASE);
    page.getByTestId("seal-again").fill(PASSPHRASE);
    Download saved = page.waitForDownload(() -> page.getByTestId("save-key").click());
    file = saved.path();
    assertFalse(Files.readString(file).contains(key), "it is sealed");
  }

  /** The newest key, as the page showed it. */
  String key() {
    return key;
  }

  /** No file, no paper. */
  void loseKey() throws IOException {
    Files.delete(file);
    key = "";
  }

  /** The certificate waits for the proof that the file opens. */
  void proveAndSendCertificate() {
    assertThat(page.getByTestId("send-certificate")).isDisabled();
    page.getByTestId("proof-file").setInputFiles(file);
    page.getByTestId("proof-passphrase").fill("kata sandi yang keliru");
    page.getByTestId("proof-open").click();
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).isVisible();
    page.getByTestId("proof-passphrase").fill(PASSPHRASE);
    page.getByTestId("proof-open").click();
    assertThat(page.getByTestId("key-proven")).isVisible();
    sendCertificate();
  }

  void sendCertificate() {
    page.getByTestId("send-certificate").click();
    assertThat(page.getByTestId("send-certificate")).hasCount(0);
  }

  /** The ten words that trustees read to each other. */
  List<String> words() {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("certificates-words")).isVisible();
    return page.getByTestId("certificates-words").locator("li").allTextContents();
  }

  void sendCommitment() {
    page.getByTestId("refresh").click();
    page.getByLabel("Saya sudah mencocokkan kesepuluh kata").check();
    page.getByTestId("send-commitment").click();
    assertThat(page.getByTestId("send-commitment")).hasCount(0);
  }

  /** From now on the page sends this instead of its own contribution. */
  void sendInsteadOfPolynomial(String body) {
    page.route(
        "**/ceremony/polynomial",
        route -> route.resume(new Route.ResumeOptions().setPostData(body)));
  }

  /** The page sends its own contribution again. */
  void sendOwnPolynomial() {
    page.unroute("**/ceremony/polynomial");
  }

  void sendPolynomial() {
    page.getByTestId("refresh").click();
    page.getByTestId("send-polynomial").click();
    assertThat(page.getByTestId("send-polynomial")).hasCount(0);
  }

  void sendCheck() {
    page.getByTestId("refresh").click();
    page.getByTestId("send-check").click();
    assertThat(page.getByTestId("send-check")).hasCount(0);
  }

  /** The check finds a wrong share, and says whose. */
  void findWrongShare(int of) {
    page.getByTestId("refresh").click();
    page.getByTestId("send-check").click();
    assertThat(page.getByTestId("wrong-share")).hasText("Kunci dari pemegang " + of + " salah");
  }

  void publishEvidence() {
    page.getByTestId("send-complaint").click();
    assertThat(page.getByTestId("ceremony-stopped")).isVisible();
  }

  /** The ceremony was stopped, and everybody reads who is at fault. */
  void expectStopped(String named) {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("ceremony-stopped")).isVisible();
    assertThat(page.getByTestId("faults")).containsText(named + " dinyatakan salah");
  }

  /** Somebody else has taken the place. */
  void expectReplaced() {
    visitor.watch().expect(".*/ceremony:.*");
    page.getByTestId("refresh").click();
    assertThat(page.getByText("Akun Anda bukan pemegang kunci konvensi ini.")).isVisible();
  }

  void expectAttempt(int attempt) {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("attempt")).containsText("ke-" + attempt);
  }

  void expectWaitingFor(String name) {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("waited-for")).containsText(name);
  }

  /** The page forgets the key. */
  void reload() {
    page.reload();
    visitor.comeIn();
  }

  /** Gives the page the key from its file. */
  void restoreKey() {
    page.getByTestId("key-file").setInputFiles(file);
    page.getByTestId("key-passphrase").fill(PASSPHRASE);
    page.getByTestId("key-open").click();
  }

  /** The page has thrown the key away; it comes back from the file and opens the test number. */
  void rehearse() {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("key-file")).isVisible();
    assertThat(page.getByTestId("send-rehearsal")).hasCount(0);
    restoreKey();
    page.getByTestId("send-rehearsal").click();
    assertThat(page.getByTestId("ceremony-finished")).isVisible();
  }

  void expectRehearsed() {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("rehearsed")).isVisible();
  }

  /** Restores the key, days later, and opens every tally that the page could check. */
  void decrypt() {
    page.getByTestId("refresh").click();
    restoreKey();
    page.getByTestId("decrypt").click();
    assertThat(page.getByTestId("decryption-done")).isVisible();
  }
}
