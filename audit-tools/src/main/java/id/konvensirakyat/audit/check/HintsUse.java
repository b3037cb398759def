package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.board.RecordReport;

/**
 * How the ballots of an archive were verified, if not all one by one.
 *
 * @param subject the archive, as in its findings
 * @param helped how many ballots were verified by their hints
 * @param inVain how many ballots had hints that did not fit, and were verified without
 * @param none how many ballots had no hints
 * @param before how many ballots were verified by an earlier run, not by this one
 */
public record HintsUse(String subject, int helped, int inVain, int none, int before) {
  static HintsUse of(String subject, RecordReport.HintsUse use) {
    return new HintsUse(subject, use.helped(), use.inVain(), use.none(), use.before());
  }
}
