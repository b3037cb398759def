package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import java.util.List;
import java.util.Set;

/**
 * The lists of a convention beside what follows from its record.
 *
 * @param report every finding on the export, those on the lists among them
 * @param lists the list of each dapil; none if what they follow from did not pass
 * @param candidates who stood
 */
public record FinalizationAudit(Report report, List<DapilList> lists, CandidateFile candidates) {
  private static final Set<Check> OF_LISTS = Set.of(Check.C27, Check.C34);

  public FinalizationAudit {
    lists = List.copyOf(lists);
  }

  /**
   * Whether everything but the lists passed: a list that agrees with votes that nobody verified
   * agrees with nothing.
   */
  public boolean isSound() {
    return report.findings().stream()
        .filter(finding -> !OF_LISTS.contains(finding.check()))
        .map(Finding::outcome)
        .noneMatch(o -> o instanceof Outcome.Failed || o instanceof Outcome.NotRun);
  }

  /** What did not pass. */
  public List<Finding> failures() {
    return report.findings().stream()
        .filter(f -> f.outcome() instanceof Outcome.Failed || f.outcome() instanceof Outcome.NotRun)
        .toList();
  }
}
