package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Optional;

/**
 * A voter's receipt that was found right (crypto-spec/log.md 3): this ballot is in a tree that the
 * log signed.
 *
 * @param ballot the entry of the ballot
 * @param index its place in the log
 * @param signed the checkpoint that covers it, and who cosigned
 */
public record Receipt(LogEntry.Event ballot, long index, LogPolicy.Signed signed) {

  /** The ballot's tracker. */
  public Hash tracker() {
    return ballot.payload().orElseThrow();
  }

  /**
   * Verifies a receipt, offline.
   *
   * @param tracker what the voter's own device called the ballot, if it is known
   * @throws RefusedException ENTRY_INVALID, ENTRY_OTHER_BALLOT, INCLUSION_INVALID,
   *     COSIGNATURES_MISSING, or what {@link LogPolicy#verify} says
   */
  public static Receipt verify(TlogProof proof, LogPolicy policy, Optional<Hash> tracker)
      throws RefusedException {
    Receipt receipt = signedByLog(proof, policy, tracker);
    if (!receipt.signed().isWitnessed()) {
      throw new RefusedException(Reason.COSIGNATURES_MISSING, "checkpoint");
    }
    return receipt;
  }

  /**
   * Verifies all but the number of cosignatures. Where they are too few, nobody but the log says
   * that others are shown this tree; beside another history of the log it is evidence all the same.
   *
   * @param tracker what the voter's own device called the ballot, if it is known
   * @throws RefusedException as {@link #verify}, but never COSIGNATURES_MISSING
   */
  public static Receipt signedByLog(TlogProof proof, LogPolicy policy, Optional<Hash> tracker)
      throws RefusedException {
    Receipt receipt = of(proof, policy);
    if (tracker.isPresent() && !tracker.get().equals(receipt.tracker())) {
      throw new RefusedException(Reason.ENTRY_OTHER_BALLOT, "tracker");
    }
    return receipt;
  }

  /** All but the number of cosignatures and whose ballot it is. */
  private static Receipt of(TlogProof proof, LogPolicy policy) throws RefusedException {
    byte[] entry =
        proof.extra().orElseThrow(() -> new RefusedException(Reason.ENTRY_INVALID, "extra"));
    if (!(LogEntry.read(entry) instanceof LogEntry.Event ballot)
        || ballot.type() != EventType.BALLOT
        || ballot.payload().isEmpty()) {
      throw new RefusedException(Reason.ENTRY_INVALID, "type");
    }
    LogPolicy.Signed signed = policy.verify(proof.checkpoint());
    boolean included =
        Inclusion.check(
                proof.hashes(),
                signed.checkpoint().head().size(),
                signed.checkpoint().head().root(),
                proof.index(),
                ballot.leaf())
            .holds();
    if (!included) {
      throw new RefusedException(Reason.INCLUSION_INVALID, "index");
    }
    return new Receipt(ballot, proof.index(), signed);
  }
}
