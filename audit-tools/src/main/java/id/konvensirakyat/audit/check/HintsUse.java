package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.board.RecordReport;

/**
 * What the hints beside an archive were good for.
 *
 * @param subject the archive, as in its findings
 * @param helped how many ballots were verified by their hints
 * @param inVain how many ballots had hints that did not fit, and were verified without
 * @param none how many ballots had no hints
 */
public record HintsUse(String subject, int helped, int inVain, int none) {
  static HintsUse of(String subject, RecordReport.HintsUse use) {
    return new HintsUse(subject, use.helped(), use.inVain(), use.none());
  }
}
