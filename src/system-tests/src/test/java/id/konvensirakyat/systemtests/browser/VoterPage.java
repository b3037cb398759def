package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** pemilih.html, for somebody who wants to vote. */
final class VoterPage {
  private final Visitor visitor;
  private final Page page;

  VoterPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  void open(String convention) {
    visitor.openSignedIn("/pemilih.html?konvensi=" + convention);
    assertThat(page.locator("#enrol-title")).isVisible();
  }

  void fillIn(SimulatedPerson who, String area) {
    page.getByLabel("Cari", new Page.GetByLabelOptions().setExact(true)).fill("jakarta");
    page.getByTestId("area").selectOption(area);
    page.getByTestId("nik").fill(who.nik());
    page.getByTestId("phone").fill(who.phone());
    page.getByLabel("Saya setuju NIK, nomor ponsel, dan wilayah saya").check();
  }

  void enrol() {
    page.getByTestId("enrol").click();
    assertThat(page.getByTestId("enrolled")).isVisible();
  }

  /** Makes the secret on this device and returns it as the page shows it. */
  String makeCredential() {
    page.getByTestId("make-credential").click();
    return credential();
  }

  /** The secret, as the page shows it. */
  String credential() {
    return page.getByTestId("credential").textContent().strip();
  }

  /** Saves the card as a file on this device. */
  Path saveCard() throws IOException {
    return download("save-card");
  }

  /** Saves the card's QR code as a picture on this device. */
  Path savePicture() throws IOException {
    return download("save-picture");
  }

  private Path download(String button) throws IOException {
    Download card = page.waitForDownload(() -> page.getByTestId(button).click());
    Path named = card.path().resolveSibling(card.path().getFileName() + card.suggestedFilename());
    return Files.copy(card.path(), named, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Says that the card is saved, and types the end of the code while the card is hidden. */
  void registerCredential() {
    String ending = credential().substring(credential().length() - 6);
    page.getByTestId("kept").click();
    assertThat(page.getByTestId("credential")).hasCount(0);
    page.getByTestId("credential-ending").fill(ending);
    page.getByTestId("confirm-ending").click();
    assertThat(page.getByTestId("credential-registered")).isVisible();
  }

  /** Keeps a backup under the passphrase that the page offers; returns the passphrase. */
  String keepBackup() {
    page.getByTestId("offer-passphrase").click();
    String passphrase = page.getByTestId("passphrase").last().inputValue();
    page.getByTestId("keep-backup").click();
    assertThat(page.getByTestId("backup-done")).isVisible();
    return passphrase;
  }

  /** Tries to open the backup; what the page says of it is for the caller to look at. */
  void restoreBackup(String passphrase) {
    page.getByTestId("passphrase").fill(passphrase);
    page.getByTestId("restore-backup").click();
  }

  /** Looks whether the code in a file is on the public roll; returns the page's answer. */
  String checkEntry(Path card, String dapil) {
    page.getByTestId("check-entry").click();
    Locator check =
        page.locator("section", new Page.LocatorOptions().setHas(page.locator("#entry-title")));
    check.locator("select").selectOption(dapil);
    check.getByTestId("own-code-file").setInputFiles(card);
    assertThat(check.getByTestId("own-code-input")).not().hasValue("");
    check.getByTestId("use-code").click();
    Locator answer =
        check.locator(
            "[data-testid=entry-found],[data-testid=entry-missing],[data-testid=entry-none]");
    assertThat(answer).isVisible();
    return answer.textContent();
  }

  /** Goes on to the booth, once voting is open. */
  BoothPage enterBooth() {
    page.getByTestId("enter-booth").click();
    return new BoothPage(visitor).ready();
  }
}
