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

  /** Opens the page of one candidate, found over the whole convention by a part of the name. */
  void find(String typed, String name) {
    page.getByTestId("find-candidate").fill(typed);
    page.getByTestId("found-candidates").getByText(name).click();
    assertThat(page.getByTestId("one-candidate")).containsText(name);
  }

  /** What the open page says of the candidate. */
  void expectFacts(String... words) {
    for (String word : words) {
      assertThat(page.getByTestId("candidate-facts")).containsText(word);
    }
  }

  /** Back from one candidate to all, and on to this one beside that one. */
  void compare(String one, String other) {
    page.getByTestId("to-compare").click();
    card(other).getByTestId("compare-with").click();
    Locator two = page.getByTestId("compare-two").locator("thead");
    assertThat(two).containsText(one);
    assertThat(two).containsText(other);
  }

  /** The list holds exactly these people in this order. */
  void expectPlaces(List<String> names) {
    Locator rows = page.getByTestId("final-list").locator("tbody").first().locator("tr");
    assertThat(rows).hasCount(names.size());
    for (int i = 0; i < names.size(); i++) {
      assertThat(rows.nth(i)).containsText(names.get(i));
    }
  }

  /** Who left is named with the reason, and every list that there was stands below the new one. */
  void expectOldList(String left, int versions) {
    assertThat(page.getByTestId("final-list")).containsText(left);
    Locator old = page.getByTestId("list-versions");
    old.locator("summary").first().click();
    assertThat(old.locator("ol.versions > li")).hasCount(versions);
    assertThat(old.locator("ol.versions > li").first()).containsText(left);
  }

  private Locator card(String name) {
    return page.getByTestId("candidate").filter(new Locator.FilterOptions().setHasText(name));
  }
}
