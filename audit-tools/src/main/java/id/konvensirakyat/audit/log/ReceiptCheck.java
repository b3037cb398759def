package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Receipt;
import id.konvensirakyat.protocol.log.TlogProof;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a receipt as a voter holds it (crypto-spec/log.md 3) was found to be. */
public sealed interface ReceiptCheck {
  /** The log and as many witnesses as are needed have signed that the ballot is in the log. */
  record Valid(Receipt signed) implements ReceiptCheck {}

  /**
   * The log has signed it, and too few witnesses. It does not prove what a receipt is for, but the
   * log's word it is: if the log of today is another history, the two are the evidence.
   */
  record Unwitnessed(Receipt signed) implements ReceiptCheck {}

  /** It proves nothing. */
  record Refused(Reason why) implements ReceiptCheck {}

  /**
   * Verifies a receipt, offline.
   *
   * @param tracker what the voter's device called the ballot, if it is known
   * @throws IOException when there is no such file
   */
  static ReceiptCheck of(Path file, LogPolicy policy, Optional<Hash> tracker) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(TlogProof.parse(in.readNBytes(TlogProof.LARGEST + 1)), policy, tracker);
    } catch (NoteException e) {
      return new Refused(LogPolicy.refused(e, "").reason());
    }
  }

  /** The same of a receipt that was read already. */
  static ReceiptCheck of(TlogProof proof, LogPolicy policy, Optional<Hash> tracker) {
    try {
      Receipt receipt = Receipt.signedByLog(proof, policy, tracker);
      return receipt.signed().isWitnessed() ? new Valid(receipt) : new Unwitnessed(receipt);
    } catch (RefusedException e) {
      return new Refused(e.reason());
    }
  }

  /** What the log signed and can be compared with the log of today; empty if nothing. */
  default Optional<Receipt> receipt() {
    if (this instanceof Valid valid) {
      return Optional.of(valid.signed());
    }
    return this instanceof Unwitnessed few ? Optional.of(few.signed()) : Optional.empty();
  }
}
