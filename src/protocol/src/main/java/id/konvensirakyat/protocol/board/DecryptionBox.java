package id.konvensirakyat.protocol.board;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.SizedTally;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The verified partial decryptions of one tally. One that fails its check is refused and never in
 * the way of the others. Not for use by several threads.
 */
public final class DecryptionBox {
  private final Setup setup;
  private final EncryptedTally tally;
  private final SizedTally sized;
  private final SortedMap<Integer, PartialDecryption> decryptions = new TreeMap<>();

  public DecryptionBox(Setup setup, EncryptedTally tally, SizedTally sized) {
    this.setup = setup;
    this.tally = tally;
    this.sized = sized;
  }

  /**
   * Verifies a partial decryption against its owner's verification key and takes it in.
   *
   * @param owner the trustee's number, from 1
   */
  public Outcome admit(int owner, PartialDecryption decryption) {
    Optional<Element> key = setup.trustees().verificationKey(owner);
    if (key.isEmpty()) {
      return Outcome.refused(Reason.OWNER_UNKNOWN, "owner");
    }
    if (decryptions.containsKey(owner)) {
      return Outcome.refused(Reason.OWNER_REPEATED, "owner");
    }
    Outcome outcome = decryption.verify(setup.election(), tally, key.get());
    if (outcome.isAccepted()) {
      decryptions.put(owner, decryption);
    }
    return outcome;
  }

  /** The decryptions taken in, by owner. */
  public Map<Integer, PartialDecryption> decryptions() {
    return Map.copyOf(decryptions);
  }

  /** Whether they suffice for a result. */
  public boolean isEnough() {
    return Result.isEnough(setup.trustees(), decryptions);
  }

  /** The result that they give. */
  public Result result() throws RefusedException {
    return Result.compute(setup.election(), setup.trustees(), tally, sized.weight(), decryptions);
  }
}
