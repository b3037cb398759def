package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the verification of a record found.
 *
 * @param findings one for each check, in the order of {@link Check}
 * @param facts what the record says, if all checks passed that it rests on
 * @param hints what the hints were good for; no finding depends on it
 */
public record RecordReport(List<Finding> findings, Optional<Facts> facts, HintsUse hints) {
  public RecordReport {
    findings = List.copyOf(findings);
  }

  /**
   * How the ballots were verified, up to where the verification ended.
   *
   * @param helped how many by their hints
   * @param inVain how many had hints that did not fit, and were verified without
   * @param none how many had no hints
   * @param before how many had been verified in an earlier run
   */
  public record HintsUse(int helped, int inVain, int none, int before) {}

  /**
   * What a verified record says.
   *
   * @param timestamp of the archive, seconds since 1970
   * @param chain where the record ends
   * @param setupEvent the hash of the first event
   * @param endBallots the hash of the EndBallots event
   * @param resultEvent the hash of the Result event
   * @param ballots how many ballots there are, superseded ones included
   * @param current the ballots that count
   * @param tally the encrypted tally, equal to the product of the ballots that count
   * @param decryptions the partial decryptions by owner, each verified
   */
  public record Facts(
      long timestamp,
      Setup setup,
      Chain chain,
      Hash setupEvent,
      Optional<Hash> endBallots,
      Optional<Hash> resultEvent,
      int ballots,
      CurrentBallots current,
      Optional<EncryptedTally> tally,
      Map<Integer, PartialDecryption> decryptions,
      Optional<Result> result) {}

  /** Whether no check failed and none was kept from running. */
  public boolean isAccepted() {
    return findings.stream()
        .allMatch(f -> f.status() == Finding.Status.PASSED || f.status() == Finding.Status.NOT_YET);
  }

  /** The check that failed or is not supported, if any: there the verification ended. */
  public Optional<Finding> failure() {
    return findings.stream().filter(Finding::isStop).findFirst();
  }

  public Finding finding(Check check) {
    return findings.stream().filter(f -> f.check() == check).findFirst().orElseThrow();
  }
}
