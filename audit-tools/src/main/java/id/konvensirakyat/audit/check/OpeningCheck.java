package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.OpenedBallot;
import id.konvensirakyat.protocol.ballot.Opening;
import id.konvensirakyat.protocol.ballot.UsedRandomness;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Optional;

/**
 * What was found of one opening of a tested ballot (crypto-spec/log.md 4.3).
 *
 * @param tracker of the ballot, as the opening says; empty if it cannot be read
 * @param opened what the ballot holds, if all is in order
 * @param refusal else the first thing that is not
 */
public record OpeningCheck(
    Optional<Hash> tracker, Optional<OpenedBallot> opened, Optional<Refusal> refusal) {

  /** Checks an opening, and that no ballot before it had its random numbers. */
  public static OpeningCheck of(
      BallotVerifier verifier, byte[] ballot, Opening opening, UsedRandomness used) {
    try {
      OpenedBallot opened = OpenedBallot.check(verifier, ballot, opening);
      used.add(opened.ballot());
      return new OpeningCheck(
          Optional.of(opening.tracker()), Optional.of(opened), Optional.empty());
    } catch (RefusedException e) {
      return refused(Optional.of(opening.tracker()), e);
    }
  }

  /** An opening that is refused before a ballot was looked at, or an archive behind it. */
  public static OpeningCheck refused(Optional<Hash> tracker, RefusedException why) {
    return new OpeningCheck(tracker, Optional.empty(), Optional.of(why.refusal()));
  }
}
