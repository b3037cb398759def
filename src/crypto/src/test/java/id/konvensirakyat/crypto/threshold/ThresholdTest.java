package id.konvensirakyat.crypto.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.ProofFault;
import id.konvensirakyat.crypto.proof.Verdict;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThresholdTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Stream<JsonNode> pki() {
    return Vectors.cases("pki");
  }

  static Stream<JsonNode> feldman() {
    return Vectors.cases("feldman");
  }

  static Stream<JsonNode> lagrange() {
    return Vectors.cases("lagrange");
  }

  @ParameterizedTest
  @MethodSource("pki")
  void derive(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    PkiKeys keys = PkiKeys.derive(group, Seed.decode(Vectors.text(c, "seed")));
    assertEquals(Vectors.text(c, "signing"), keys.signing().reveal());
    assertEquals(Vectors.text(c, "decryption"), keys.decryption().reveal());
    assertEquals(Vectors.text(c, "verification"), keys.verification().encode());
    assertEquals(Vectors.text(c, "encryption"), keys.encryption().encode());
    SignedMessage signed = SignedMessage.sign(keys, "pesan", RANDOM);
    assertEquals(Verdict.valid(), signed.verify(keys.verification()));
    assertEquals(Verdict.invalid(ProofFault.MESSAGE_SIGNATURE), signed.verify(keys.encryption()));
  }

  @Test
  void badSeedsAreRefusedForTheirReason() throws EncodingException {
    assertThrows(EncodingException.class, () -> Seed.decode("123"));
    for (String bad : List.of("0", "O", "I", "l", "+", "\u00e9", " ")) {
      EncodingException refusal =
          assertThrows(EncodingException.class, () -> Seed.decode("123456789ABCDEFGHJKLM" + bad));
      assertEquals(EncodingException.Reason.NOT_BASE58, refusal.reason());
    }
    Seed fresh = Seed.random(RANDOM);
    assertEquals(fresh.reveal(), Seed.decode(fresh.reveal()).reveal());
    assertNotEquals(fresh.reveal(), Seed.random(RANDOM).reveal());
    assertFalse(fresh.toString().contains(fresh.reveal()));
  }

  @ParameterizedTest
  @MethodSource("feldman")
  void sharesLieOnTheCommittedPolynomial(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    List<SecretScalar> coefficients = new ArrayList<>();
    for (JsonNode a : c.get("coefficients")) {
      coefficients.add(SecretScalar.decode(group, a.textValue()));
    }
    SecretPolynomial polynomial = SecretPolynomial.of(coefficients);
    FeldmanCommitment commitment = polynomial.commit();
    List<String> expected = new ArrayList<>();
    c.get("commitments").forEach(a -> expected.add(a.textValue()));
    assertEquals(expected, commitment.coefficients().stream().map(Element::encode).toList());
    for (int j = 1; j <= c.get("shares").size(); j++) {
      SecretScalar share = polynomial.share(j);
      assertEquals(c.get("shares").get(j - 1).textValue(), share.reveal());
      assertEquals(c.get("shareKeys").get(j - 1).textValue(), commitment.shareKey(j).encode());
      assertEquals(Verdict.valid(), commitment.checkShare(j, share));
      assertEquals(Verdict.invalid(ThresholdFault.SHARE), commitment.checkShare(j + 1, share));
      assertEquals(
          Verdict.invalid(ThresholdFault.SHARE),
          commitment.checkShare(j, share.plus(Scalar.of(group, 1))));
    }
  }

  @ParameterizedTest
  @MethodSource("lagrange")
  void lagrange(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    Set<Integer> indexes = new TreeSet<>();
    c.get("indexes").forEach(i -> indexes.add(i.intValue()));
    SortedMap<Integer, Element> factors = new TreeMap<>();
    for (int i : indexes) {
      assertEquals(
          Vectors.text(c.get("coefficients"), Integer.toString(i)),
          Lagrange.coefficient(group, i, indexes).encode());
      factors.put(i, Vectors.element(c.get("factors"), group, Integer.toString(i)));
    }
    assertEquals(Vectors.text(c, "combined"), Lagrange.combine(factors).encode());
  }

  /** The product of all senders' share keys, which one sum of commitments gives at once. */
  @Test
  void aSumOfCommitmentsCommitsToTheSumOfShares() {
    for (Group group : List.of(Group.ed25519(), Group.belenios2048())) {
      SecretPolynomial f = SecretPolynomial.random(group, 3, RANDOM);
      SecretPolynomial h = SecretPolynomial.random(group, 3, RANDOM);
      FeldmanCommitment sum = FeldmanCommitment.sum(List.of(f.commit(), h.commit()));
      for (int j : List.of(1, 2, 5, 100)) {
        assertEquals(Verdict.valid(), sum.checkShare(j, f.share(j).plus(h.share(j))));
        assertEquals(
            Verdict.invalid(ThresholdFault.SHARE),
            sum.checkShare(j, f.share(j + 1).plus(h.share(j))));
      }
      FeldmanCommitment longer = SecretPolynomial.random(group, 4, RANDOM).commit();
      assertThrows(
          IllegalArgumentException.class, () -> FeldmanCommitment.sum(List.of(f.commit(), longer)));
    }
  }

  @Test
  void wrongIndexesAreBugs() {
    Group group = Group.ed25519();
    assertThrows(
        IllegalArgumentException.class, () -> Lagrange.coefficient(group, 3, Set.of(1, 2)));
    assertThrows(
        IllegalArgumentException.class, () -> Lagrange.coefficient(group, 1, Set.of(0, 1)));
    SecretPolynomial polynomial = SecretPolynomial.random(group, 1, RANDOM);
    assertThrows(IllegalArgumentException.class, () -> polynomial.share(0));
    assertThrows(IllegalArgumentException.class, () -> polynomial.commit().shareKey(0));
    assertThrows(IllegalArgumentException.class, () -> SecretPolynomial.of(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new FeldmanCommitment(List.of()));
  }

  /** Every t + 1 of n trustees find the same power of the joint key, and t of them do not. */
  @Test
  void anyEnoughTrusteesDecrypt() {
    Group group = Group.ed25519();
    Element alpha = group.generatorPower(SecretScalar.random(group, RANDOM));
    SecretPolynomial polynomial = SecretPolynomial.random(group, 2, RANDOM);
    assertEquals(3, polynomial.coefficients().size());
    Element expected = group.power(alpha, polynomial.coefficients().get(0));
    for (int mask = 1; mask < 32; mask++) {
      SortedMap<Integer, Element> factors = new TreeMap<>();
      for (int j = 1; j <= 5; j++) {
        if ((mask >> (j - 1) & 1) == 1) {
          factors.put(j, group.power(alpha, polynomial.share(j)));
        }
      }
      boolean enough = Integer.bitCount(mask) >= 3;
      assertEquals(enough, expected.equals(Lagrange.combine(factors)), "mask " + mask);
    }
  }

  @Test
  void smallLogarithmsAreFoundUpToTheBoundAlone() {
    for (Group group : List.of(Group.ed25519(), Group.belenios2048())) {
      for (long bound : new long[] {0, 1, 2, 3, 99, 100, 101}) {
        DiscreteLog table = DiscreteLog.upTo(group, bound);
        for (long n = 0; n <= bound + 30; n++) {
          Element power = group.generator().power(Scalar.of(group, n));
          assertEquals(n <= bound ? n : -1, table.of(power).orElse(-1), "bound " + bound);
        }
        Element minusOne = group.generator().inverse();
        assertEquals(-1, table.of(minusOne).orElse(-1));
      }
    }
    Group group = Group.ed25519();
    DiscreteLog table = DiscreteLog.upTo(group, 10_000_000);
    for (long n : new long[] {0, 3162, 3163, 9_999_999, 10_000_000}) {
      assertEquals(n, table.of(group.generator().power(Scalar.of(group, n))).orElse(-1));
    }
    assertEquals(-1, table.of(group.generator().power(Scalar.of(group, 10_000_001))).orElse(-1));
    assertThrows(IllegalArgumentException.class, () -> DiscreteLog.upTo(group, -1));
  }
}
