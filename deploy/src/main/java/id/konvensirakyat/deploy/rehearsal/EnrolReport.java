package id.konvensirakyat.deploy.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came out of an enrolment rehearsal.
 *
 * @param own the rolls as the crowd knows them, computed in Java from the credentials it made
 * @param published what the platform says of its rolls
 * @param inBrowser what a browser counted and hashed of the published rolls
 * @param inExport the hashes in the acts of the export that the audit tool verified
 */
public record EnrolReport(
    String convention,
    EnrolPlan plan,
    Times times,
    Map<String, SeenRoll> own,
    Map<String, SeenRoll> published,
    Map<String, SeenRoll> inBrowser,
    Map<String, String> inExport) {
  /** Where somebody saw another roll than the crowd's, a sentence each. */
  public List<String> differences() {
    List<String> found = new ArrayList<>();
    own.forEach(
        (dapil, roll) -> {
          compare(found, dapil, "the platform", roll, published.get(dapil));
          compare(found, dapil, "the browser", roll, inBrowser.get(dapil));
          if (!roll.hash().equals(inExport.get(dapil))) {
            found.add(dapil + ": the export has the hash " + inExport.get(dapil));
          }
        });
    return found;
  }

  private static void compare(
      List<String> found,
      String dapil,
      String who,
      SeenRoll expected,
      @org.jspecify.annotations.Nullable SeenRoll seen) {
    if (!expected.equals(seen)) {
      found.add("%s: expected %s, %s has %s".formatted(dapil, expected, who, seen));
    }
  }

  /** A line a dapil, for people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "  %-6s %7s  %-16s %-9s %-9s %-6s%n"
            .formatted("dapil", "voters", "SHA-256", "platform", "browser", "audit"));
    own.forEach(
        (dapil, roll) ->
            table.append(
                "  %-6s %7d  %-16s %-9s %-9s %-6s%n"
                    .formatted(
                        dapil,
                        roll.count(),
                        roll.hash().substring(0, 16),
                        word(roll.equals(published.get(dapil))),
                        word(roll.equals(inBrowser.get(dapil))),
                        word(roll.hash().equals(inExport.get(dapil))))));
    return table.toString();
  }

  private static String word(boolean same) {
    return same ? "same" : "DIFFERS";
  }

  /** The times as a Markdown table for crypto-spec/benchmarks.md. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| stage | voters | seconds | ms a voter |\n|---|---|---|---|\n");
    for (Times.Row row : times.rows()) {
      if (row.count() > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.2f |%n",
                row.stage(),
                row.count(),
                row.seconds(),
                1000 * row.seconds() / row.count()));
      }
    }
    return text.toString();
  }
}
