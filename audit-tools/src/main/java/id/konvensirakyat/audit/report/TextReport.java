package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import java.util.List;
import java.util.stream.Collectors;

/** A table for people: one block per subject, one line per check, the verdict last. */
public final class TextReport {
  private static final String LINE = "  %-3s  %-15s  %s%n";

  private static final String NL = System.lineSeparator();

  private TextReport() {}

  /** The whole report as text that ends in a line break. */
  public static String of(Report report, Language language) {
    var text = new StringBuilder();
    subjects(report)
        .forEach(
            subject -> {
              text.append(Printable.of(subject)).append(NL);
              report.findings().stream()
                  .filter(finding -> finding.subject().equals(subject))
                  .forEach(finding -> text.append(line(finding, language)));
              report.hintsUses().stream()
                  .filter(use -> use.subject().equals(subject))
                  .forEach(use -> text.append("  ").append(language.hints(use)).append(NL));
            });
    return text.append(verdict(report, language)).append(NL).toString();
  }

  /** The verdict alone, one line without its break. */
  public static String verdict(Report report, Language language) {
    String absent =
        report.findings().stream()
            .filter(finding -> finding.outcome() instanceof Outcome.Absent)
            .map(finding -> finding.check().name())
            .distinct()
            .collect(Collectors.joining(", "));
    String verdict = language.word(report.verdict());
    return absent.isEmpty()
        ? verdict
        : verdict + language.say(" Not looked at: ", " Tidak diperiksa: ") + absent + ".";
  }

  private static List<String> subjects(Report report) {
    return report.findings().stream().map(Finding::subject).distinct().collect(Collectors.toList());
  }

  private static String line(Finding finding, Language language) {
    String detail = Language.detail(finding.outcome());
    String title = language.title(finding.check());
    return LINE.formatted(
        finding.check(),
        language.word(finding.outcome()),
        detail.isEmpty() ? title : title + " - " + Printable.of(detail));
  }
}
