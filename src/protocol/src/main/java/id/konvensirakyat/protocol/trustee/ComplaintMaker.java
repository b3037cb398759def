package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.proof.OpeningProof;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;

/**
 * Opens a wrong share for everybody.
 *
 * @param keys of the receiver
 * @param receiver the number of the receiver
 */
record ComplaintMaker(CommittedAttempt committed, PkiKeys keys, int receiver) {

  /** As {@link Participant#complaint} says. */
  Complaint make(DealtInput input, int against, SecureRandom random) throws RefusedException {
    Evidence.checkParties(committed, receiver, against);
    int place = against - 1;
    String secret = input.vinput().secrets().get(place);
    committed.checkShareProof(against, receiver, secret, input.proofs().get(place), place);
    EncryptedMessage message = Channel.parse(keys.group(), secret);
    Element opened = message.opened(keys.decryption());
    if (isInOrder(message, opened, against, input.vinput().coefficients().get(place))) {
      throw new RefusedException(Reason.COMPLAINT_UNFOUNDED, "secrets[" + place + "]");
    }
    Proof proof = OpeningProof.open(statement(message, opened, against), keys.decryption(), random);
    String text =
        Complaint.signedText(committed.context(), receiver, secret, against, opened, proof);
    Proof signature = SignedMessage.sign(keys, text, random).signature();
    return new Complaint(against, opened, proof, signature);
  }

  private boolean isInOrder(
      EncryptedMessage message, Element opened, int against, Coefficients coefficients) {
    try {
      Share.open(committed.attempt().ceremony(), against, receiver, message, opened, coefficients);
      return true;
    } catch (RefusedException fault) {
      return false;
    }
  }

  private OpeningProof.Statement statement(EncryptedMessage message, Element opened, int against) {
    return new OpeningProof.Statement(
        committed.context(),
        against,
        receiver,
        keys.encryption(),
        message.alpha(),
        message.beta(),
        opened);
  }
}
