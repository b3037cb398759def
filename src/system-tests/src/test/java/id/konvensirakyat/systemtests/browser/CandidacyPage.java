package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.konvensirakyat.deploy.role.ApplicationForm;
import id.konvensirakyat.deploy.role.Papers;
import id.konvensirakyat.deploy.role.SimulatedNik;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** daftar-caleg.html, for somebody who wants to stand. */
final class CandidacyPage {
  private static final List<String> PAPERS = List.of("KTP_EL", "DIPLOMA", "STATEMENTS");

  private final Visitor visitor;
  private final Page page;

  CandidacyPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** What somebody writes about themselves; sex is L or P. */
  record Person(String name, String sex, String birthDate, String vision) {}

  void open(String convention) {
    visitor.openSignedIn("/daftar-caleg.html?konvensi=" + convention);
    assertThat(page.getByTestId("application-status")).isVisible();
  }

  /**
   * Fills the form in; it is kept as it is typed.
   *
   * @param area code of a kab/kota of the dapil, whose name is searched for
   */
  void fillIn(Person person, String area, String areaName, String dapil) {
    page.getByLabel("Saya setuju data ini diproses").check();
    page.getByLabel("Nama lengkap sesuai KTP-el").fill(person.name());
    page.getByTestId("residence-search").fill(areaName);
    page.getByTestId("residence-found").locator("button[value='" + area + "']").click();
    assertThat(page.getByTestId("own-dapil")).hasAttribute("data-dapil", dapil);
    page.locator("input[name=sex][value=" + person.sex() + "]").check();
    page.getByLabel("Tanggal lahir").fill(person.birthDate());
    page.getByLabel("Pendidikan terakhir").selectOption("S1");
    page.getByLabel("Gagasan Anda").fill(person.vision());
    page.getByLabel("Saya warga negara Indonesia.").check();
    assertThat(page.getByTestId("draft-saved")).isVisible();
  }

  /** Gives a NIK of nobody, which fits what the form says; the page shows its end alone. */
  void giveNik(Person person, String area, int serial) {
    ApplicationForm form =
        ApplicationForm.of(
            area, "", person.name(), person.sex(), person.birthDate(), person.vision());
    String nik = SimulatedNik.of(form, serial);
    page.getByTestId("own-nik").fill(nik);
    page.getByTestId("save-nik").click();
    assertThat(page.getByTestId("nik-given")).containsText(nik.substring(12));
    visitor.watch().checkNeverInAddress(nik);
  }

  /** The address that the candidate shares with supporters. */
  String supportLink() {
    return page.getByTestId("support-link").inputValue();
  }

  void uploadPapers(Person person) throws IOException {
    for (String kind : PAPERS) {
      byte[] pdf = Papers.page("CONTOH - bukan dokumen asli: " + kind);
      upload(kind, new FilePayload(kind + ".pdf", "application/pdf", pdf));
      assertThat(page.getByTestId("document-" + kind)).containsText("Ada (");
    }
    byte[] portrait = Papers.portrait(person.name());
    upload("PHOTO", new FilePayload("foto.png", "image/png", portrait));
    assertThat(page.getByTestId("document-PHOTO")).containsText("Ada (");
  }

  /** A text that calls itself a PDF: the page must tell that it was refused, and keep nothing. */
  void uploadRefused(String kind) {
    byte[] text = "hanya teks".getBytes(StandardCharsets.UTF_8);
    upload(kind, new FilePayload("ijazah.pdf", "application/pdf", text));
    assertThat(page.locator(".notice-error")).isVisible();
    assertThat(page.getByTestId("document-" + kind)).containsText("Belum ada");
  }

  private void upload(String kind, FilePayload file) {
    page.getByTestId("document-" + kind).locator("input[type=file]").setInputFiles(file);
  }

  void submit() {
    assertThat(page.getByTestId("application-missing")).hasCount(0);
    page.getByTestId("submit-application").click();
    expectStatus("SUBMITTED");
  }

  void expectSupporters(int count, int needed) {
    assertThat(page.getByTestId("support-count"))
        .containsText(Pattern.compile(count + "\\D+" + needed));
  }

  /** The parts that two verifiers want corrected, and nothing else, can be changed. */
  void expectToCorrect(List<String> parts) {
    assertThat(page.getByTestId("to-correct").locator("li")).hasCount(parts.size());
    for (String part : parts) {
      assertThat(page.getByTestId("to-correct")).containsText(part);
    }
    assertThat(page.getByLabel("Nama lengkap sesuai KTP-el")).isDisabled();
  }

  void rewriteVision(String vision) {
    page.getByLabel("Gagasan Anda").fill(vision);
    assertThat(page.getByTestId("draft-saved")).isVisible();
  }

  void replacePaper(String kind) {
    byte[] pdf = Papers.page("CONTOH - bukan dokumen asli, diperbaiki: " + kind);
    upload(kind, new FilePayload(kind + ".pdf", "application/pdf", pdf));
    assertThat(page.getByTestId("document-said")).containsText("tersimpan");
  }

  /** Answers the one comment that waits. */
  void answerComment(String comment, String answer) {
    Locator card = page.getByTestId("comment");
    assertThat(card).containsText(comment);
    card.locator("textarea").fill(answer);
    card.getByTestId("send-answer").click();
    assertThat(card).containsText(answer);
    assertThat(card.locator("textarea")).hasCount(0);
  }

  /** Agrees to the processing of specific data and hands in a paper of the last stage. */
  void handInLatePaper(String kind) {
    page.getByTestId("consent-specific").click();
    Locator line = page.getByTestId("late-" + kind);
    line.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                kind + ".pdf",
                "application/pdf",
                Papers.page("CONTOH - bukan dokumen asli: " + kind)));
    expectLatePaper(kind, "WAITING");
  }

  void expectLatePaper(String kind, String state) {
    assertThat(page.getByTestId("late-" + kind).locator("[data-state]"))
        .hasAttribute("data-state", state);
  }

  /** Where on the list, with which votes and label. */
  void expectPlace(String... words) {
    for (String word : words) {
      assertThat(page.getByTestId("own-place")).containsText(word);
    }
  }

  void withdraw(String reason) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undurkan diri")).click();
    Locator dialog = page.locator("dialog[open]");
    dialog.locator("textarea").fill(reason);
    dialog.locator("button[type=submit]").click();
    expectStatus("WITHDRAWN");
  }

  /** Hands the corrected application in; it goes straight back to the verifiers. */
  void submitCorrection() {
    page.getByTestId("submit-application").click();
    expectStatus("IN_REVIEW");
  }

  void expectStatus(String status) {
    assertThat(page.getByTestId("application-status")).hasAttribute("data-status", status);
  }
}
