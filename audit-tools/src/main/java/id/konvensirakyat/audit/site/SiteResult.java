package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.log.LogKeys;
import java.util.List;
import java.util.Optional;

/**
 * What one look at a site showed, and to whom: it says nothing of what others are shown.
 *
 * @param keys whose signatures counted
 * @param now the log's checkpoint, if one who is believed signed it
 * @param release the newest one that the log names
 * @param files how many the release has
 * @param same how many of them the site gave out as they were logged, at each address asked
 * @param others other sites to which the pages may talk
 */
public record SiteResult(
    LogKeys keys,
    Optional<LogCheckpoints.Read> now,
    Optional<LoggedRelease> release,
    int files,
    int same,
    List<String> others,
    List<SiteFinding> findings) {

  /** Copies. */
  public SiteResult {
    others = List.copyOf(others);
    findings = List.copyOf(findings);
  }

  /** What it comes to. */
  public enum Verdict {
    SAME,
    DIFFERS,
    OPEN
  }

  /** Whether all is as logged, something differs, or nothing seen differs but not all was seen. */
  public Verdict verdict() {
    if (findings.stream().anyMatch(finding -> !finding.fault().isOpen())) {
      return Verdict.DIFFERS;
    }
    return findings.isEmpty() ? Verdict.SAME : Verdict.OPEN;
  }
}
