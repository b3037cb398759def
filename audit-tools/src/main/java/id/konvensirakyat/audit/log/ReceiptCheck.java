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

/**
 * A receipt as a voter holds it (crypto-spec/log.md 3), and what it was found to be.
 *
 * @param file where it lies
 * @param receipt what it proves, if it is right
 * @param refusal why it is not
 */
public record ReceiptCheck(Path file, Optional<Receipt> receipt, Optional<Reason> refusal) {
  /**
   * Verifies a receipt, offline.
   *
   * @param tracker what the voter's device called the ballot, if it is known
   * @throws IOException when there is no such file
   */
  public static ReceiptCheck of(Path file, LogPolicy policy, Optional<Hash> tracker)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      TlogProof proof = TlogProof.parse(in.readNBytes(TlogProof.LARGEST + 1));
      Receipt receipt = Receipt.verify(proof, policy, tracker);
      return new ReceiptCheck(file, Optional.of(receipt), Optional.empty());
    } catch (NoteException e) {
      return refused(file, LogPolicy.refused(e, "").reason());
    } catch (RefusedException e) {
      return refused(file, e.reason());
    }
  }

  private static ReceiptCheck refused(Path file, Reason why) {
    return new ReceiptCheck(file, Optional.empty(), Optional.of(why));
  }
}
