package id.konvensirakyat.crypto.proof;

import static id.konvensirakyat.crypto.proof.Commitments.computed;
import static id.konvensirakyat.crypto.proof.Tampering.invalid;
import static id.konvensirakyat.crypto.proof.Tampering.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.elgamal.ElGamal;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Disjunction.Nonces;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interval, blank and overall proofs, against belenios-tool's and the third implementation's. */
class DisjunctiveProofsTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Stream<JsonNode> intervals() {
    return Vectors.cases("iprove");
  }

  static Stream<JsonNode> blanks() {
    return Vectors.cases("bproof");
  }

  static Stream<JsonNode> overalls() {
    return Vectors.cases("oproof");
  }

  private static FixedBase key(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    return group.precompute(Vectors.element(c, group, "publicKey"));
  }

  private static List<Nonces> nonces(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    List<Nonces> nonces = new ArrayList<>();
    for (JsonNode nonce : c.get("nonces")) {
      nonces.add(
          new Nonces(Vectors.secret(nonce, group, "w"), Vectors.secret(nonce, group, "challenge")));
    }
    return nonces;
  }

  private static Opening opening(JsonNode c, Group group) throws EncodingException {
    return new Opening(
        Vectors.ciphertext(group, c), Vectors.secret(c, group, "r"), c.get("m").intValue());
  }

  @ParameterizedTest
  @MethodSource("intervals")
  void iprove(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    FixedBase y = key(c);
    String s = Vectors.text(c, "S");
    int min = c.get("min").intValue();
    int max = c.get("max").intValue();
    Ciphertext ciphertext = Vectors.ciphertext(group, c.get("ciphertext"));
    List<Proof> proofs = Vectors.proofs(group, c.get("proofs"));
    valid(IntervalProof.verify(computed(), y, s, ciphertext, min, max, proofs));
    if (c.has("nonces")) {
      Opening opening =
          new Opening(ciphertext, Vectors.secret(c, group, "r"), c.get("m").intValue());
      assertEquals(proofs, IntervalProof.iprove(y, s, opening, min, max, nonces(c)));
      for (List<Proof> changed : Tampering.of(proofs)) {
        invalid(
            ProofFault.INTERVAL_PROOF,
            IntervalProof.verify(computed(), y, s, ciphertext, min, max, changed));
      }
    }
    ProofFault fault = ProofFault.INTERVAL_PROOF;
    invalid(fault, IntervalProof.verify(computed(), y, s + "|", ciphertext, min, max, proofs));
    invalid(fault, IntervalProof.verify(computed(), y, s, ciphertext, min + 1, max + 1, proofs));
    invalid(
        fault,
        IntervalProof.verify(computed(), group.generatorTable(), s, ciphertext, min, max, proofs));
    for (Ciphertext changed : Tampering.of(ciphertext)) {
      invalid(fault, IntervalProof.verify(computed(), y, s, changed, min, max, proofs));
    }
    for (List<Proof> length : Tampering.lengths(proofs)) {
      invalid(
          ProofFault.INTERVAL_PROOF_LENGTH,
          IntervalProof.verify(computed(), y, s, ciphertext, min, max, length));
    }
  }

  /** Claimed commitments are asked for in their order, hashed as they are, and nothing else. */
  @ParameterizedTest
  @MethodSource("intervals")
  void claimedCommitmentsAreHashed(JsonNode c) throws EncodingException {
    if (!c.has("commitments")) {
      return;
    }
    Group group = Vectors.group(c);
    Ciphertext ciphertext = Vectors.ciphertext(group, c.get("ciphertext"));
    List<Element> right = new ArrayList<>();
    for (JsonNode commitment : c.get("commitments")) {
      right.add(group.decode(commitment.textValue()));
    }
    for (int wrong = -1; wrong < right.size(); wrong++) {
      List<Element> claimed = new ArrayList<>(right);
      if (wrong >= 0) {
        claimed.set(wrong, claimed.get(wrong).times(group.generator()));
      }
      Iterator<Element> given = claimed.iterator();
      Verdict verdict =
          IntervalProof.verify(
              (base, response, element, number, challenge) -> given.next(),
              key(c),
              Vectors.text(c, "S"),
              ciphertext,
              c.get("min").intValue(),
              c.get("max").intValue(),
              Vectors.proofs(group, c.get("proofs")));
      assertEquals(Verdict.of(wrong < 0, ProofFault.INTERVAL_PROOF), verdict);
      assertFalse(given.hasNext());
    }
  }

  @ParameterizedTest
  @MethodSource("blanks")
  void bproof(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    FixedBase y = key(c);
    String s = Vectors.text(c, "S");
    Ciphertext blank = Vectors.ciphertext(group, c.get("blank"));
    Ciphertext sum = Vectors.ciphertext(group, c.get("sum"));
    List<Proof> proofs = Vectors.proofs(group, c.get("proofs"));
    valid(BlankProof.verify(computed(), y, s, blank, sum, proofs));
    ProofFault fault = ProofFault.BLANK_PROOF;
    if (c.has("nonces")) {
      Opening knownBlank = opening(c.get("blank"), group);
      Opening knownSum = opening(c.get("sum"), group);
      assertEquals(proofs, BlankProof.bproof(y, s, knownBlank, knownSum, nonces(c)));
      for (List<Proof> changed : Tampering.of(proofs)) {
        invalid(fault, BlankProof.verify(computed(), y, s, blank, sum, changed));
      }
    }
    invalid(fault, BlankProof.verify(computed(), y, s + "|", blank, sum, proofs));
    invalid(fault, BlankProof.verify(computed(), y, s, sum, blank, proofs));
    for (Ciphertext changed : Tampering.of(blank)) {
      invalid(fault, BlankProof.verify(computed(), y, s, changed, sum, proofs));
    }
    for (Ciphertext changed : Tampering.of(sum)) {
      invalid(fault, BlankProof.verify(computed(), y, s, blank, changed, proofs));
    }
    for (List<Proof> length : Tampering.lengths(proofs)) {
      invalid(
          ProofFault.BLANK_PROOF_LENGTH, BlankProof.verify(computed(), y, s, blank, sum, length));
    }
  }

  @ParameterizedTest
  @MethodSource("overalls")
  void oproof(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    FixedBase y = key(c);
    String s = Vectors.text(c, "S");
    int min = c.get("min").intValue();
    int max = c.get("max").intValue();
    Ciphertext blank = Vectors.ciphertext(group, c.get("blank"));
    Ciphertext sum = Vectors.ciphertext(group, c.get("sum"));
    List<Proof> proofs = Vectors.proofs(group, c.get("proofs"));
    valid(OverallProof.verify(computed(), y, s, blank, sum, min, max, proofs));
    ProofFault fault = ProofFault.OVERALL_PROOF;
    if (c.has("nonces")) {
      Opening knownBlank = opening(c.get("blank"), group);
      Opening knownSum = opening(c.get("sum"), group);
      assertEquals(proofs, OverallProof.oproof(y, s, knownBlank, knownSum, min, max, nonces(c)));
      for (List<Proof> changed : Tampering.of(proofs)) {
        invalid(fault, OverallProof.verify(computed(), y, s, blank, sum, min, max, changed));
      }
    }
    invalid(fault, OverallProof.verify(computed(), y, s + "|", blank, sum, min, max, proofs));
    invalid(fault, OverallProof.verify(computed(), y, s, blank, sum, min + 1, max + 1, proofs));
    for (Ciphertext changed : Tampering.of(blank)) {
      invalid(fault, OverallProof.verify(computed(), y, s, changed, sum, min, max, proofs));
    }
    for (Ciphertext changed : Tampering.of(sum)) {
      invalid(fault, OverallProof.verify(computed(), y, s, blank, changed, min, max, proofs));
    }
    for (List<Proof> length : Tampering.lengths(proofs)) {
      invalid(
          ProofFault.OVERALL_PROOF_LENGTH,
          OverallProof.verify(computed(), y, s, blank, sum, min, max, length));
    }
  }

  @Test
  void freshProofsOfEveryTrueStatementHold() {
    Group group = Group.ed25519();
    FixedBase y = group.precompute(group.generatorPower(SecretScalar.random(group, RANDOM)));
    for (int blank = 0; blank <= 1; blank++) {
      for (int sum = 0; sum <= 3 * (1 - blank); sum++) {
        Opening zero = encrypt(y, blank);
        Opening others = encrypt(y, sum).times(encrypt(y, 0));
        Ciphertext zeroText = zero.ciphertext();
        Ciphertext sumText = others.ciphertext();
        List<Proof> b = BlankProof.bproof(y, "S", zero, others, RANDOM);
        valid(BlankProof.verify(computed(), y, "S", zeroText, sumText, b));
        List<Proof> o = OverallProof.oproof(y, "S", zero, others, blank, 3, RANDOM);
        valid(OverallProof.verify(computed(), y, "S", zeroText, sumText, blank, 3, o));
        List<Proof> i = IntervalProof.iprove(y, "S", sumText, others.r(), sum, 0, 3, RANDOM);
        valid(IntervalProof.verify(computed(), y, "S", sumText, 0, 3, i));
      }
    }
  }

  private static Opening encrypt(FixedBase y, int m) {
    SecretScalar r = SecretScalar.random(y.element().group(), RANDOM);
    return new Opening(ElGamal.encrypt(y, r, m), r, m);
  }

  /** What a cheating prover would get if the prover's own checks were taken away. */
  @Test
  void proofsOfFalseStatementsDoNotHold() {
    Group group = Group.ed25519();
    FixedBase y = group.precompute(group.generatorPower(SecretScalar.random(group, RANDOM)));
    Opening two = encrypt(y, 2);
    for (int pretended = 0; pretended <= 1; pretended++) {
      Opening lie = new Opening(two.ciphertext(), two.r(), pretended);
      List<Proof> proofs =
          IntervalProof.iprove(y, "S", lie, 0, 1, IntervalProof.freshNonces(group, 2, RANDOM));
      invalid(
          ProofFault.INTERVAL_PROOF,
          IntervalProof.verify(computed(), y, "S", two.ciphertext(), 0, 1, proofs));
    }
  }

  @Test
  void falseStatementsAreRefusedByTheProver() {
    Group group = Group.ed25519();
    FixedBase y = group.precompute(group.generator());
    Opening none = encrypt(y, 0);
    Opening one = encrypt(y, 1);
    Opening two = encrypt(y, 2);
    List<Runnable> lies =
        List.of(
            () -> IntervalProof.iprove(y, "", two.ciphertext(), two.r(), 2, 0, 1, RANDOM),
            () -> IntervalProof.iprove(y, "", none.ciphertext(), none.r(), 0, 1, 2, RANDOM),
            () -> BlankProof.bproof(y, "", one, two, RANDOM),
            () -> BlankProof.bproof(y, "", two, none, RANDOM),
            () -> OverallProof.oproof(y, "", none, two, 0, 1, RANDOM),
            () -> OverallProof.oproof(y, "", none, none, 1, 1, RANDOM),
            () -> OverallProof.oproof(y, "", two, none, 0, 1, RANDOM));
    for (Runnable lie : lies) {
      assertThrows(IllegalArgumentException.class, lie::run);
    }
  }

  @Test
  void equalityOfSmallNumbersHasNoBranch() {
    for (int a = 0; a < 40; a++) {
      for (int b = 0; b < 40; b++) {
        assertEquals(a == b ? 1 : 0, Disjunction.equal(a, b));
      }
    }
  }
}
