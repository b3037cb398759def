package id.konvensirakyat.platform.trustee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.OpeningProof;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Complaint;
import id.konvensirakyat.protocol.trustee.Dealing;
import id.konvensirakyat.protocol.trustee.DealtInput;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Polynomial;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A trustee whose messages have the right form and say the wrong thing. */
record CheatingTrustee(int index, Seed seed) {
  private static final Group GROUP = Group.ed25519();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private PkiKeys keys() {
    return PkiKeys.derive(GROUP, seed);
  }

  private Participant honest() {
    return Participant.of(GROUP, seed);
  }

  /** The dealing of its promise, in which one trustee's share is another number. */
  JsonValue wrongShareFor(int receiver, CommittedAttempt committed) throws RefusedException {
    Dealing right = honest().dealing(committed);
    Element key = committed.attempt().ceremony().certificate(receiver).encryption();
    SecretScalar r = SecretScalar.random(GROUP, RANDOM);
    EncryptedMessage sealed =
        EncryptedMessage.encrypt(
            key, signed(key, "{\"secret\":\"4711\"}"), r, SecretScalar.random(GROUP, RANDOM));
    String text =
        MAPPER
            .createObjectNode()
            .put("alpha", sealed.alpha().encode())
            .put("beta", sealed.beta().encode())
            .put("data", sealed.data())
            .toString();
    ShareProof proof =
        ShareProof.sign(
            new ShareProof.Statement(
                committed.context(), index, receiver, text, keys().verification(), sealed.alpha()),
            keys().signing(),
            r,
            RANDOM);
    Polynomial polynomial = right.polynomial();
    return new Dealing(
        new Polynomial(
            polynomial.polynomial(),
            replaced(polynomial.secrets(), receiver, text),
            polynomial.coefficients()),
        replaced(right.proofs(), receiver, proof));
  }

  /** The dealing of the same seed in another attempt: well made, and not what was promised. */
  JsonValue otherThanPromised(Attempt attempt) throws RefusedException {
    Attempt other = new Attempt(attempt.convention(), attempt.number() + 1, attempt.ceremony());
    Hash commitment = honest().commitment(other).hash();
    int trustees = attempt.ceremony().certificates().size();
    return honest().dealing(other.committed(Collections.nCopies(trustees, commitment)));
  }

  /** A true opening of a share that is in order. */
  JsonValue complaintWithoutCause(int against, CommittedAttempt committed, DealtInput input) {
    String secret = input.vinput().secrets().get(against - 1);
    EncryptedMessage message = message(secret);
    Element opened = message.opened(keys().decryption());
    Proof proof =
        OpeningProof.open(
            new OpeningProof.Statement(
                committed.context(),
                against,
                index,
                keys().encryption(),
                message.alpha(),
                message.beta(),
                opened),
            keys().decryption(),
            RANDOM);
    String text =
        String.join(
            "|",
            "complaint",
            committed.context(),
            Integer.toString(index),
            Integer.toString(against),
            Hash.of(secret).hex(),
            opened.encode(),
            proof.challenge().encode(),
            proof.response().encode());
    Proof signature = SignedMessage.sign(keys(), text, RANDOM).signature();
    return new Complaint(against, opened, proof, signature);
  }

  private String signed(Element recipient, String message) {
    String channel =
        MAPPER
            .createObjectNode()
            .put("recipient", recipient.encode())
            .put("message", message)
            .toString();
    Proof signature = SignedMessage.sign(keys(), channel, RANDOM).signature();
    ObjectNode text = MAPPER.createObjectNode().put("message", channel);
    text.putObject("signature")
        .put("challenge", signature.challenge().encode())
        .put("response", signature.response().encode());
    return text.toString();
  }

  private static EncryptedMessage message(String text) {
    try {
      JsonNode fields = MAPPER.readTree(text);
      return new EncryptedMessage(
          GROUP.decode(fields.get("alpha").asText()),
          GROUP.decode(fields.get("beta").asText()),
          fields.get("data").asText());
    } catch (IOException | EncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> List<T> replaced(List<T> all, int trustee, T one) {
    List<T> changed = new ArrayList<>(all);
    changed.set(trustee - 1, one);
    return changed;
  }
}
