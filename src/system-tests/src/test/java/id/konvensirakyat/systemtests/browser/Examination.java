package id.konvensirakyat.systemtests.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a machine can tell about a page that not everybody can use. */
public final class Examination {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** Ids that two elements share: labels and hints then lead to the wrong one. */
  private static final String SHARED_IDS =
      """
      () => [...document.querySelectorAll("[id]")].map((one) => one.id)
        .filter((id, place, all) => all.indexOf(id) !== place)
      """;

  /** Buttons and links that look like buttons, below 44 by 44 px; half a pixel is rounding. */
  private static final String SMALL_TARGETS =
      """
      () => [...document.querySelectorAll("button, a[role=button], select, label.upload, label.tick")]
        .filter((one) => one.checkVisibility({visibilityProperty: true}))
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
        .map(([one, box]) => `${one.textContent.trim()} ${box.width}x${box.height}`)
      """;

  /** Names of steps that stand on more lines than they have words. */
  private static final String BROKEN_WORDS =
      """
      () => [...document.querySelectorAll(".step-name")]
        .filter((one) => one.getClientRects().length > one.textContent.trim().split(/\\s+/).length)
        .map((one) => one.textContent)
      """;

  private final Page page;

  public Examination(Page page) {
    this.page = page;
  }

  /** Every fault, each with the element; none where the page serves everybody. */
  public List<String> faults(int width) {
    List<String> faults = new ArrayList<>();
    // what is in order need not be listed in full
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    AxeBuilder axe = new AxeBuilder(page).options(options).withTags(RULES).setLegacyMode(true);
    for (Rule rule : axe.analyze().getViolations()) {
      if (GRAVE.contains(rule.getImpact())) {
        for (CheckedNode node : rule.getNodes()) {
          faults.add(rule.getId() + " " + node.getHtml());
        }
      }
    }
    int wide = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
    if (wide > width) {
      faults.add(wide + " px wide");
    }
    note("shared id", SHARED_IDS, faults);
    note("too small for a thumb", SMALL_TARGETS, faults);
    note("broken word", BROKEN_WORDS, faults);
    return faults;
  }

  private void note(String what, String script, List<String> faults) {
    for (Object found : (List<?>) page.evaluate(script)) {
      faults.add(what + ": " + found);
    }
  }
}
