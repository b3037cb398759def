package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.konvensirakyat.deploy.role.Papers;
import java.nio.charset.StandardCharsets;

/** sanggahan.html for the parties, and majelis.html for those who rule: one objection on each. */
final class ObjectionPage {
  private final Visitor visitor;
  private final Page page;

  ObjectionPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  Visitor visitor() {
    return visitor;
  }

  /** From the page of the candidate whom it will be against. */
  void openFromCandidate() {
    page.getByTestId("to-object").click();
    visitor.comeIn();
  }

  void openAsParty(String convention) {
    visitor.openSignedIn("/sanggahan.html?konvensi=" + convention);
  }

  void openDesk(String convention) {
    visitor.openSignedIn("/majelis.html?konvensi=" + convention);
  }

  /** Writes the objection against the candidate whose page led here; it is a draft then. */
  void write(String ground, String statement) {
    page.locator("input[type=radio][value=" + ground + "]").check();
    assertThat(page.getByLabel("Calon yang disanggah")).not().hasValue("");
    page.getByTestId("objection-save")
        .locator("xpath=ancestor::form")
        .locator("textarea")
        .fill(statement);
    page.getByTestId("objection-save").click();
    expectState("DRAFT");
  }

  void addEvidence() {
    page.getByTestId("objection-evidence")
        .setInputFiles(
            new FilePayload(
                "bukti.pdf", "application/pdf", Papers.page("CONTOH - bukan bukti asli")));
    assertThat(own().getByRole(AriaRole.BUTTON, named("Buka bukti 1"))).isVisible();
  }

  /** A voter's receipt, which the browser knows no type of. */
  void addProof(String proof) {
    page.getByTestId("objection-evidence")
        .setInputFiles(
            new FilePayload("abcdefgh.tlog-proof", "", proof.getBytes(StandardCharsets.UTF_8)));
    assertThat(own().getByRole(AriaRole.BUTTON, named("Buka bukti 2"))).isVisible();
  }

  void file() {
    page.getByTestId("objection-file").click();
    expectState("FILED");
  }

  void accept() {
    page.getByTestId("objection-accept").click();
    expectState("ACCEPTED");
  }

  /** Writes a text of the parties, ANSWERED or APPEALED afterwards. */
  void say(String button, String text, String stateAfter) {
    Locator form =
        own()
            .locator("form")
            .filter(
                new Locator.FilterOptions().setHas(page.getByRole(AriaRole.BUTTON, of(button))));
    form.locator("textarea").fill(text);
    form.locator("button[type=submit]").click();
    expectState(stateAfter);
  }

  /** The first of two: chooses what the ruling orders, and gives the reason. */
  void propose(String remedy, String reason, String stateStill) {
    Locator form =
        page.locator("form")
            .filter(new Locator.FilterOptions().setHas(page.getByTestId("objection-propose")));
    form.locator("input[type=radio][value=" + remedy + "]").check();
    form.locator("textarea").fill(reason);
    form.getByTestId("objection-propose").click();
    assertThat(page.locator(".notice-success")).isVisible();
    expectState(stateStill);
  }

  /** The second of two signs what the first proposed. */
  void sign(String stateAfter) {
    page.getByTestId("objection-sign").click();
    expectState(stateAfter);
  }

  void expectState(String state) {
    assertThat(own()).hasAttribute("data-state", state);
  }

  private Locator own() {
    return page.getByTestId("objection-case");
  }

  private static Page.GetByRoleOptions of(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
