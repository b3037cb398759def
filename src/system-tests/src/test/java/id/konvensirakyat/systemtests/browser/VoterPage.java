package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import java.io.IOException;
import java.nio.file.Path;

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
    return page.getByTestId("credential").textContent().strip();
  }

  /** Saves the card as a file on this device. */
  Path saveCard() throws IOException {
    Download card = page.waitForDownload(() -> page.getByText("Simpan sebagai berkas").click());
    return card.path();
  }

  void registerCredential() {
    page.getByLabel("Kode sudah saya simpan di luar halaman ini.").check();
    page.getByTestId("register-credential").click();
    assertThat(page.getByTestId("credential-registered")).isVisible();
  }

  /** Goes on to the booth, once voting is open. */
  BoothPage enterBooth() {
    page.getByTestId("enter-booth").click();
    return new BoothPage(visitor).ready();
  }
}
