package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * pemegang-kunci.html, for one trustee. The secret stays in the page until it is left or the
 * rehearsal begins; then it comes back from the sealed file.
 */
final class TrusteePage {
  /** What a person can remember and nobody guesses. */
  static final String PASSPHRASE = "sawah kabut lentera perahu";

  private final Visitor visitor;
  private final Page page;

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

  /** Makes the key; returns it as the page shows it for the paper. */
  String makeKey() {
    page.getByTestId("make-key").click();
    page.getByTestId("show-key").click();
    return page.getByTestId("trustee-key").textContent().strip();
  }

  /** Saves the key as a sealed file on this device. */
  Path saveKey() {
    page.getByTestId("seal-passphrase").fill(PASSPHRASE);
    page.getByTestId("seal-again").fill(PASSPHRASE);
    Download key = page.waitForDownload(() -> page.getByTestId("save-key").click());
    return key.path();
  }

  /** The certificate waits for the proof that the file opens. */
  void proveAndSendCertificate(Path file) {
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

  void expectAttempt(int attempt) {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("attempt")).containsText("ke-" + attempt);
  }

  void expectWaitingFor(String name) {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("waited-for")).containsText(name);
  }

  /** Gives the page the key from its file. */
  void restoreKey(Path file) {
    page.getByTestId("key-file").setInputFiles(file);
    page.getByTestId("key-passphrase").fill(PASSPHRASE);
    page.getByTestId("key-open").click();
  }

  /** The page has thrown the key away; it comes back from the file and opens the test number. */
  void rehearse(Path file) {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("key-file")).isVisible();
    assertThat(page.getByTestId("send-rehearsal")).hasCount(0);
    restoreKey(file);
    page.getByTestId("send-rehearsal").click();
    assertThat(page.getByTestId("ceremony-finished")).isVisible();
  }

  void expectRehearsed() {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("rehearsed")).isVisible();
  }

  /** Restores the key, days later, and opens every tally that the page could check. */
  void decrypt(Path file) {
    page.getByTestId("refresh").click();
    restoreKey(file);
    page.getByTestId("decrypt").click();
    assertThat(page.getByTestId("decryption-done")).isVisible();
  }
}
