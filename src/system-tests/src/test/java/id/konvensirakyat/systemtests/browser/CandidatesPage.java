package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** kandidat.html, for anyone. */
final class CandidatesPage {
  private final Visitor visitor;
  private final Page page;

  CandidatesPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  void open(String convention, String dapil) {
    visitor.open("/kandidat.html?konvensi=" + convention + "&dapil=" + dapil);
  }

  void expectCandidates(int count) {
    assertThat(page.getByTestId("candidate")).hasCount(count);
  }

  /** The result's table has a row with this name and these votes. */
  void expectResult(String name, int votes) {
    Locator row = page.getByTestId("result").locator("tbody tr");
    assertThat(
            row.filter(new Locator.FilterOptions().setHasText(name)).locator("td.numeric").last())
        .hasText(Integer.toString(votes));
  }

  /** The finalized list holds these people in this order; so many of them are frontrunners. */
  void expectList(List<String> names, int frontrunners) {
    Locator rows = page.getByTestId("final-list").locator("tbody").first().locator("tr");
    assertThat(rows).hasCount(names.size());
    for (int i = 0; i < names.size(); i++) {
      assertThat(rows.nth(i)).containsText(names.get(i));
      assertThat(rows.nth(i)).containsText(i < frontrunners ? "caleg unggulan" : "tidak terpilih");
    }
  }
}
