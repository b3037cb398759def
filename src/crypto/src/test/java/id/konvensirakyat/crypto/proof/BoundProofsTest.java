package id.konvensirakyat.crypto.proof;

import static id.konvensirakyat.crypto.proof.Tampering.invalid;
import static id.konvensirakyat.crypto.proof.Tampering.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proofs that are ours: bound decryptions, signed shares and openings. */
class BoundProofsTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Stream<JsonNode> decryptions() {
    return Vectors.cases("bound-decryption");
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
    int owner = c.get("owner").intValue();
    SecretScalar w = Vectors.secret(c, group, "w");
    Proof proof = Vectors.proof(group, c.get("proof"));
    assertEquals(proof, BoundDecryptionProof.decrypt(phi, owner, key, x, alpha, factor, w));
    valid(BoundDecryptionProof.verify(phi, owner, key, alpha, factor, proof));
    valid(
        BoundDecryptionProof.verify(
            phi,
            owner,
            key,
            alpha,
            factor,
            BoundDecryptionProof.decrypt(phi, owner, key, x, alpha, factor, RANDOM)));
    ProofFault fault = ProofFault.BOUND_DECRYPTION_PROOF;
    for (Proof changed : Tampering.of(proof)) {
      invalid(fault, BoundDecryptionProof.verify(phi, owner, key, alpha, factor, changed));
    }
    Element g = group.generator();
    invalid(fault, BoundDecryptionProof.verify(phi, owner, key, alpha, factor.times(g), proof));
    invalid(fault, BoundDecryptionProof.verify(phi, owner, key, alpha.times(g), factor, proof));
    invalid(fault, BoundDecryptionProof.verify(phi, owner, key.times(g), alpha, factor, proof));
    invalid(fault, BoundDecryptionProof.verify(phi + "A", owner, key, alpha, factor, proof));
    invalid(fault, BoundDecryptionProof.verify(phi, owner + 1, key, alpha, factor, proof));
    Proof first = DecryptionProof.decrypt(phi, key, x, alpha, RANDOM);
    invalid(fault, BoundDecryptionProof.verify(phi, owner, key, alpha, factor, first));
    invalid(ProofFault.DECRYPTION_PROOF, DecryptionProof.verify(phi, key, alpha, factor, proof));
  }

  /**
   * The false factor of open point 1: chosen after the challenge, it passes version 1 and not the
   * second proof.
   */
  @Test
  void aFactorThatIsChosenAfterTheChallenge() {
    Group group = Group.ed25519();
    SecretScalar x = SecretScalar.random(group, RANDOM);
    SecretScalar w = SecretScalar.random(group, RANDOM);
    Element key = group.generatorPower(x);
    Element alpha = group.generatorPower(SecretScalar.random(group, RANDOM));
    Element shifted = group.power(alpha, w).times(group.generator());
    String phi = "phi";
    List<String> commitments = List.of(group.generatorPower(w).encode(), shifted.encode());
    Scalar challenge =
        Hash.toScalar(group, "decrypt|phi|" + key.encode() + "|" + String.join(",", commitments));
    Element factor = group.power(alpha, x).times(group.generator().power(challenge.inverse()));
    Proof proof = new Proof(challenge, w.respond(x, challenge));
    valid(DecryptionProof.verify(phi, key, alpha, factor, proof));
    invalid(
        ProofFault.BOUND_DECRYPTION_PROOF,
        BoundDecryptionProof.verify(phi, 1, key, alpha, factor, proof));
    Proof bound = BoundDecryptionProof.decrypt(phi, 1, key, x, alpha, factor, RANDOM);
    invalid(
        ProofFault.BOUND_DECRYPTION_PROOF,
        BoundDecryptionProof.verify(phi, 1, key, alpha, factor, bound));
  }

  @Test
  void sharesAreSignedWithBothSecrets() {
    for (Group group : List.of(Group.ed25519(), Group.belenios2048())) {
      SecretScalar sk = SecretScalar.random(group, RANDOM);
      SecretScalar r = SecretScalar.random(group, RANDOM);
      Element key = group.generatorPower(sk);
      Element alpha = group.generatorPower(r);
      ShareProof.Statement good = new ShareProof.Statement("c", 1, 2, "m", key, alpha);
      ShareProof proof = ShareProof.sign(good, sk, r, RANDOM);
      valid(proof.verify(good));
      Element other = key.times(group.generator());
      for (ShareProof.Statement changed :
          List.of(
              new ShareProof.Statement("d", 1, 2, "m", key, alpha),
              new ShareProof.Statement("c", 2, 2, "m", key, alpha),
              new ShareProof.Statement("c", 1, 1, "m", key, alpha),
              new ShareProof.Statement("c", 1, 2, "n", key, alpha),
              new ShareProof.Statement("c", 1, 2, "m", other, alpha),
              new ShareProof.Statement("c", 1, 2, "m", key, other),
              new ShareProof.Statement("c", 1, 2, "m", alpha, key))) {
        invalid(ProofFault.SHARE_PROOF, proof.verify(changed));
      }
      for (ShareProof half :
          List.of(ShareProof.sign(good, r, r, RANDOM), ShareProof.sign(good, sk, sk, RANDOM))) {
        invalid(ProofFault.SHARE_PROOF, half.verify(good));
      }
    }
  }

  @Test
  void openings() {
    Group group = Group.ed25519();
    SecretScalar dk = SecretScalar.random(group, RANDOM);
    Element key = group.generatorPower(dk);
    Element g = group.generator();
    Element alpha = group.generatorPower(SecretScalar.random(group, RANDOM));
    Element opened = group.generatorPower(SecretScalar.random(group, RANDOM));
    Element beta = group.power(alpha, dk).times(opened);
    OpeningProof.Statement good = new OpeningProof.Statement("c", 1, 2, key, alpha, beta, opened);
    Proof proof = OpeningProof.open(good, dk, RANDOM);
    valid(OpeningProof.verify(good, proof));
    for (Proof changed : Tampering.of(proof)) {
      invalid(ProofFault.OPENING_PROOF, OpeningProof.verify(good, changed));
    }
    for (OpeningProof.Statement changed :
        List.of(
            new OpeningProof.Statement("d", 1, 2, key, alpha, beta, opened),
            new OpeningProof.Statement("c", 2, 2, key, alpha, beta, opened),
            new OpeningProof.Statement("c", 1, 1, key, alpha, beta, opened),
            new OpeningProof.Statement("c", 1, 2, key.times(g), alpha, beta, opened),
            new OpeningProof.Statement("c", 1, 2, key, alpha.times(g), beta, opened),
            new OpeningProof.Statement("c", 1, 2, key, alpha, beta.times(g), opened),
            new OpeningProof.Statement("c", 1, 2, key, alpha, beta, opened.times(g)),
            new OpeningProof.Statement("c", 1, 2, key, alpha, beta.times(g), opened.times(g)))) {
      invalid(ProofFault.OPENING_PROOF, OpeningProof.verify(changed, proof));
    }
    OpeningProof.Statement wrong =
        new OpeningProof.Statement("c", 1, 2, key, alpha, beta, opened.times(g));
    invalid(
        ProofFault.OPENING_PROOF, OpeningProof.verify(wrong, OpeningProof.open(wrong, dk, RANDOM)));
  }
}
