package id.konvensirakyat.platform.tally;

import id.konvensirakyat.protocol.board.DecryptionBox;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.DecryptionMessage;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.nio.charset.StandardCharsets;

/** An election that waits for its decryptions, with those that are there. */
record TalliedElection(
    Election election, Trustees trustees, EncryptedTally tally, DecryptionBox box) {

  /**
   * Checks what a trustee sent, with both proofs of each factor, and takes it in.
   *
   * @throws RefusedException with the reason; nothing was taken in then
   */
  PartialDecryption admit(int owner, DecryptionMessage message) throws RefusedException {
    PartialDecryption decryption = PartialDecryption.read(election, bytes(message.decryption()));
    BoundProofs bound = BoundProofs.read(election, bytes(message.bound()));
    bound
        .verify(election, tally, decryption, owner, trustees.verificationKey(owner).orElseThrow())
        .orThrow();
    box.admit(owner, decryption).orThrow();
    return decryption;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
