package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** petugas.html, for a registration officer. */
final class RegistrarPage {
  private final Visitor visitor;
  private final Page page;

  RegistrarPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  Visitor visitor() {
    return visitor;
  }

  void open(String convention) {
    visitor.openSignedIn("/petugas.html?konvensi=" + convention);
    assertThat(page.getByTestId("desk-areas")).isVisible();
  }

  /** Takes a case and opens both pictures; the code that has to be seen. */
  String takeAndLook() {
    page.getByTestId("take-case").click();
    for (String kind : List.of("KTP_PICTURE", "SELFIE")) {
      page.getByTestId("sealed-" + kind).getByText("Tampilkan").click();
      assertThat(page.getByTestId("sealed-" + kind).locator("canvas")).isVisible();
    }
    return page.getByTestId("case-code").textContent().strip();
  }

  /** Types a NIK and decides for level B; what the page says afterwards is for the caller. */
  void grant(String nik, String reason) {
    page.getByTestId("grants").check();
    page.getByTestId("case").getByTestId("typed-nik").fill(nik);
    page.getByTestId("case").getByTestId("decision-reason").fill(reason);
    page.getByTestId("decide").click();
  }

  void refuse(String cause, String reason) {
    page.getByTestId("refuses").check();
    page.getByTestId("cause").selectOption(cause);
    page.getByTestId("case").getByTestId("decision-reason").fill(reason);
    page.getByTestId("decide").click();
  }

  void meet(String code, String nik) {
    page.getByTestId("typed-code").fill(code);
    page.getByTestId("meeting").getByTestId("typed-nik").fill(nik);
    page.getByTestId("meet").click();
  }

  void expectSaid(String sentence) {
    assertThat(page.getByTestId("desk-said")).hasText(sentence);
  }

  void expectProblem(String sentence) {
    assertThat(page.locator(".notice-error")).containsText(sentence);
  }
}
