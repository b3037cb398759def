package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Disjunction.Branch;
import id.konvensirakyat.crypto.proof.Disjunction.KnownBranch;
import id.konvensirakyat.crypto.proof.Disjunction.Nonces;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The proof that a ciphertext encrypts a number of an interval: Belenios 2.5, section "Proofs of
 * interval membership", iprove.
 */
public final class IntervalProof {
  private IntervalProof() {}

  /**
   * Proves that the ciphertext (g^r, y^r g^m) encrypts a number from min to max.
   *
   * @param s the text S or S_0 that binds the proof to its election, credential and answer
   * @param m the encrypted number itself, from min to max
   * @return one proof for each number of the interval, in their order
   * @throws IllegalArgumentException if m is outside the interval (a bug)
   */
  public static List<Proof> iprove(
      FixedBase y,
      String s,
      Ciphertext ciphertext,
      SecretScalar r,
      int m,
      int min,
      int max,
      SecureRandom random) {
    Group group = y.element().group();
    List<Nonces> nonces = freshNonces(group, max - min + 1, random);
    return iprove(y, s, new Opening(ciphertext, r, m), min, max, nonces);
  }

  static List<Proof> iprove(
      FixedBase y, String s, Opening opening, int min, int max, List<Nonces> nonces) {
    if (opening.m() < min || opening.m() > max) {
      throw new IllegalArgumentException("the number is outside the interval");
    }
    List<KnownBranch> branches =
        IntStream.rangeClosed(min, max).mapToObj(n -> new KnownBranch(opening, n)).toList();
    return Disjunction.prove(
        y, prefix(s, opening.ciphertext()), branches, opening.m() - min, nonces);
  }

  /**
   * Valid when the ciphertext encrypts a number from min to max; else {@link
   * ProofFault#INTERVAL_PROOF} or {@link ProofFault#INTERVAL_PROOF_LENGTH}.
   *
   * @param commitments asked for A and B of each number in order
   */
  public static Verdict verify(
      Commitments commitments,
      FixedBase y,
      String s,
      Ciphertext ciphertext,
      int min,
      int max,
      List<Proof> proofs) {
    if (proofs.size() != max - min + 1) {
      return Verdict.invalid(ProofFault.INTERVAL_PROOF_LENGTH);
    }
    List<Branch> branches =
        IntStream.rangeClosed(min, max).mapToObj(n -> new Branch(ciphertext, n)).toList();
    boolean holds = Disjunction.holds(commitments, y, prefix(s, ciphertext), branches, proofs);
    return Verdict.of(holds, ProofFault.INTERVAL_PROOF);
  }

  private static String prefix(String s, Ciphertext ciphertext) {
    return "prove|" + s + "|" + ciphertext.encode() + "|";
  }

  static List<Nonces> freshNonces(Group group, int count, SecureRandom random) {
    return Stream.generate(
            () ->
                new Nonces(SecretScalar.random(group, random), SecretScalar.random(group, random)))
        .limit(count)
        .toList();
  }
}
