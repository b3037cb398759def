package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** pemegang-kunci.html, for one trustee. The secret stays in the page until it is left. */
final class TrusteePage {
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

  /** Makes the key; returns it as the page shows it. */
  String makeKey() {
    page.getByTestId("make-key").click();
    return page.getByTestId("trustee-key").textContent().strip();
  }

  /** Saves the key as a file on this device. */
  Path saveKey() {
    Download key = page.waitForDownload(() -> page.getByTestId("save-key").click());
    return key.path();
  }

  void sendCertificate() {
    page.getByLabel("Kunci sudah saya simpan di luar halaman ini.").check();
    page.getByTestId("send-certificate").click();
    assertThat(page.getByTestId("send-certificate")).hasCount(0);
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

  void expectCeremonyFinished() {
    page.getByTestId("refresh").click();
    assertThat(page.getByTestId("ceremony-finished")).isVisible();
  }

  /** What trustees read to each other. */
  String certificatesFingerprint() {
    return page.getByTestId("certificates-fingerprint").textContent().strip();
  }

  /** Gives the page the key from its file, days later. */
  void loadKey(Path file) {
    page.getByTestId("key-file").setInputFiles(file);
    assertThat(page.getByTestId("decrypt")).isVisible();
  }

  void decrypt() {
    page.getByTestId("decrypt").click();
    assertThat(page.getByTestId("decryption-done")).isVisible();
  }
}
