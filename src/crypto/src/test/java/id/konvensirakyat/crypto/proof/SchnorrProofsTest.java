package id.konvensirakyat.crypto.proof;

import static id.konvensirakyat.crypto.proof.Commitments.computed;
import static id.konvensirakyat.crypto.proof.Tampering.invalid;
import static id.konvensirakyat.crypto.proof.Tampering.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proofs with one commitment, and the decryption proof, against belenios-tool's own. */
class SchnorrProofsTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Stream<JsonNode> keys() {
    return Vectors.cases("pok");
  }

  static Stream<JsonNode> signatures() {
    return Vectors.cases("ballot-signature");
  }

  static Stream<JsonNode> messages() {
    return Vectors.cases("message-signature");
  }

  static Stream<JsonNode> decryptions() {
    return Vectors.cases("partial-decryption");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void pok(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    Element key = Vectors.element(c, group, "publicKey");
    SecretScalar x = Vectors.secret(c, group, "privateKey");
    Proof proof = Vectors.proof(group, c.get("proof"));
    assertEquals(proof, KeyProof.pok(key, x, Vectors.secret(c, group, "w")));
    valid(KeyProof.verify(key, proof));
    valid(KeyProof.verify(key, KeyProof.pok(key, x, RANDOM)));
    for (Proof changed : Tampering.of(proof)) {
      invalid(ProofFault.KEY_PROOF, KeyProof.verify(key, changed));
    }
    invalid(ProofFault.KEY_PROOF, KeyProof.verify(key.times(group.generator()), proof));
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void ballotSignature(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    Element credential = Vectors.element(c, group, "credential");
    SecretScalar s = Vectors.secret(c, group, "secret");
    String hash = Vectors.text(c, "hash");
    Proof proof = Vectors.proof(group, c.get("proof"));
    assertEquals(proof, BallotSignature.sign(credential, s, hash, Vectors.secret(c, group, "w")));
    valid(BallotSignature.verify(computed(), credential, hash, proof));
    valid(
        BallotSignature.verify(
            computed(), credential, hash, BallotSignature.sign(credential, s, hash, RANDOM)));
    for (Proof changed : Tampering.of(proof)) {
      invalid(
          ProofFault.BALLOT_SIGNATURE,
          BallotSignature.verify(computed(), credential, hash, changed));
    }
    invalid(
        ProofFault.BALLOT_SIGNATURE,
        BallotSignature.verify(computed(), credential.inverse(), hash, proof));
    invalid(
        ProofFault.BALLOT_SIGNATURE,
        BallotSignature.verify(computed(), credential, hash + "x", proof));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void sigmsg(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    Element key = Vectors.element(c, group, "verification");
    SecretScalar sk = Vectors.secret(c, group, "signing");
    String message = Vectors.text(c, "message");
    Proof proof = Vectors.proof(group, c.get("proof"));
    assertEquals(proof, MessageSignature.sigmsg(group, sk, message, Vectors.secret(c, group, "w")));
    valid(MessageSignature.verify(key, message, proof));
    for (Proof changed : Tampering.of(proof)) {
      invalid(ProofFault.MESSAGE_SIGNATURE, MessageSignature.verify(key, message, changed));
    }
    invalid(ProofFault.MESSAGE_SIGNATURE, MessageSignature.verify(key.inverse(), message, proof));
    invalid(ProofFault.MESSAGE_SIGNATURE, MessageSignature.verify(key, message + " ", proof));
  }

  @ParameterizedTest
  @MethodSource("decryptions")
  void decrypt(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    Element key = Vectors.element(c, group, "publicKey");
    SecretScalar x = Vectors.secret(c, group, "privateKey");
    Element alpha = Vectors.element(c, group, "alpha");
    Element factor = Vectors.element(c, group, "factor");
    String phi = Vectors.text(c, "phi");
    Proof proof = Vectors.proof(group, c.get("proof"));
    assertEquals(factor, group.power(alpha, x));
    assertEquals(proof, DecryptionProof.decrypt(phi, key, x, alpha, Vectors.secret(c, group, "w")));
    valid(DecryptionProof.verify(phi, key, alpha, factor, proof));
    valid(
        DecryptionProof.verify(
            phi, key, alpha, factor, DecryptionProof.decrypt(phi, key, x, alpha, RANDOM)));
    ProofFault fault = ProofFault.DECRYPTION_PROOF;
    for (Proof changed : Tampering.of(proof)) {
      invalid(fault, DecryptionProof.verify(phi, key, alpha, factor, changed));
    }
    Element g = group.generator();
    invalid(fault, DecryptionProof.verify(phi, key, alpha, factor.times(g), proof));
    invalid(fault, DecryptionProof.verify(phi, key, alpha.times(g), factor, proof));
    invalid(fault, DecryptionProof.verify(phi, key.times(g), alpha, factor, proof));
    invalid(fault, DecryptionProof.verify(phi + "A", key, alpha, factor, proof));
  }
}
