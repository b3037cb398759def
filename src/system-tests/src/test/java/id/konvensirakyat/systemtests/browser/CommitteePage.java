package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;

/** panitia.html, for the central committee and the steering committee. */
public final class CommitteePage {
  private final Visitor visitor;
  private final Page page;
  private String convention = "";

  public CommitteePage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  void open(String id) {
    convention = id;
    visitor.openSignedIn("/panitia.html?konvensi=" + id);
    assertThat(page.getByTestId("stage")).isVisible();
  }

  /** Opens the form of a new convention and fills it in. */
  public void describe(String name, List<String> dapil, List<String> trustees, int threshold) {
    visitor.openSignedIn("/panitia.html");
    page.getByTestId("new-convention").locator("summary").click();
    page.getByLabel("Nama konvensi").fill(name);
    page.getByLabel("Cari dapil atau provinsi").fill("jakarta");
    for (String code : dapil) {
      page.locator(".choices-box input[value='" + code + "']").check();
    }
    page.getByLabel("Nama akun pemegang kunci").fill(String.join("\n", trustees));
    page.getByLabel("Pemegang kunci yang harus hadir").fill(Integer.toString(threshold));
    // two voters cannot give anybody the usual minimum
    page.getByLabel("Suara paling sedikit untuk caleg unggulan").fill("1");
    page.getByLabel("Pendukung yang dibutuhkan").fill("0");
    for (Locator tick : page.locator("input[name=lateDocuments]").all()) {
      tick.uncheck();
    }
  }

  /** Sends the form; returns the id of the new convention, which the address then names. */
  public String create(String name) {
    page.getByTestId("create-convention").click();
    page.waitForURL(address -> address.contains("konvensi="));
    assertThat(page.locator("#board-title")).containsText(name);
    convention = URI.create(page.url()).getQuery().replaceFirst("(.*&)?konvensi=([^&]+).*", "$2");
    return convention;
  }

  /** Takes another convention, without looking at it yet. */
  void take(String id) {
    convention = id;
  }

  /**
   * Records one act with its reason, or proposes it, or confirms what another one proposed.
   *
   * @return whether it was only proposed
   */
  boolean perform(String act, String reason) {
    open(convention);
    page.getByTestId("act-" + act).getByRole(AriaRole.BUTTON).click();
    Locator dialog = page.locator("dialog[open]");
    dialog.locator("textarea").fill(reason);
    dialog.locator("button[type=submit]").click();
    assertThat(page.getByTestId("act-done")).isVisible();
    assertThat(dialog).hasCount(0);
    return page.getByTestId("act-done").textContent().contains("Usulan tercatat");
  }

  /** The own proposal is there, and nobody can confirm an own proposal. */
  void expectToWaitForSecond(String act) {
    Locator line = page.getByTestId("act-" + act);
    assertThat(line).hasAttribute("data-proposed", "true");
    assertThat(line.getByRole(AriaRole.BUTTON)).hasCount(0);
  }

  void expectStage(String stage) {
    assertThat(page.getByTestId("stage")).hasAttribute("data-stage", stage);
  }

  /** An act that is shown and cannot be done yet. */
  void cannot(String act) {
    open(convention);
    assertThat(page.getByTestId("act-" + act).getByRole(AriaRole.BUTTON)).isDisabled();
  }
}
