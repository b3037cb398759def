package id.konvensirakyat.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Dealing;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Polynomial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A trustee who keeps the promise in everything that is public, and sends one other trustee a wrong
 * share: well formed, signed, and no value of the promised polynomial.
 *
 * @param index the cheat's number, from 1
 */
public record CheatingTrustee(Group group, int index, Seed seed) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The body of the third step, with a wrong share for one trustee. */
  public String wrongShareFor(int receiver, CommittedAttempt committed) throws RefusedException {
    PkiKeys keys = PkiKeys.derive(group, seed);
    Dealing right = Participant.of(group, seed).dealing(committed);
    Element key = committed.attempt().ceremony().certificate(receiver).encryption();
    SecretScalar r = SecretScalar.random(group, RANDOM);
    EncryptedMessage sealed =
        EncryptedMessage.encrypt(key, signed(keys, key), r, SecretScalar.random(group, RANDOM));
    String text =
        MAPPER
            .createObjectNode()
            .put("alpha", sealed.alpha().encode())
            .put("beta", sealed.beta().encode())
            .put("data", sealed.data())
            .toString();
    ShareProof.Statement statement =
        new ShareProof.Statement(
            committed.context(), index, receiver, text, keys.verification(), sealed.alpha());
    ShareProof proof = ShareProof.sign(statement, keys.signing(), r, RANDOM);
    Polynomial polynomial = right.polynomial();
    return JsonWriter.write(
        new Dealing(
            new Polynomial(
                polynomial.polynomial(),
                replaced(polynomial.secrets(), receiver, text),
                polynomial.coefficients()),
            replaced(right.proofs(), receiver, proof)));
  }

  /** The present attempt of a convention, as this trustee's account reads it. */
  public static CommittedAttempt committed(Api api, String convention, Group group)
      throws IOException, RefusedException {
    JsonNode state = api.get("/conventions/" + convention + "/ceremony").orThrow().json();
    List<Certificate> certificates = new ArrayList<>();
    for (JsonNode text : state.required("certificates")) {
      certificates.add(Certificate.read(group, text.asText().getBytes(StandardCharsets.UTF_8)));
    }
    List<Hash> commitments = new ArrayList<>();
    for (JsonNode hex : state.required("commitments")) {
      commitments.add(Hash.decode(hex.asText()));
    }
    Ceremony ceremony = Ceremony.of(group, state.required("threshold").asInt(), certificates);
    return new Attempt(convention, state.required("attempt").asInt(), ceremony)
        .committed(commitments);
  }

  private static String signed(PkiKeys keys, Element recipient) {
    String channel =
        MAPPER
            .createObjectNode()
            .put("recipient", recipient.encode())
            .put("message", "{\"secret\":\"4711\"}")
            .toString();
    Proof signature = SignedMessage.sign(keys, channel, RANDOM).signature();
    ObjectNode text = MAPPER.createObjectNode().put("message", channel);
    text.putObject("signature")
        .put("challenge", signature.challenge().encode())
        .put("response", signature.response().encode());
    return text.toString();
  }

  private static <T> List<T> replaced(List<T> all, int trustee, T one) {
    List<T> changed = new ArrayList<>(all);
    changed.set(trustee - 1, one);
    return changed;
  }
}
