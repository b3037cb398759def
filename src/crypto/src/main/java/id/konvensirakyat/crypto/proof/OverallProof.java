package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.proof.Disjunction.Branch;
import id.konvensirakyat.crypto.proof.Disjunction.KnownBranch;
import id.konvensirakyat.crypto.proof.Disjunction.Nonces;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The proof that a vote that may be blank is blank or chooses an allowed number: m_0 = 1 or m_sum
 * from min to max. Belenios 2.5, section "Proofs of possibly-blank votes", oproof.
 */
public final class OverallProof {
  private OverallProof() {}

  /**
   * Proves that blank = 1 or sum is from min to max.
   *
   * @param s the text S that binds the proof to its election, credential and answer
   * @param blank the opening of the encrypted mark for a blank vote, 0 or 1
   * @param sum the opening of the product of the other ciphertexts
   * @return the proofs (pi_0, pi_1, ..., pi_k), k = max - min + 1
   * @throws IllegalArgumentException if the statement is false (a bug)
   */
  public static List<Proof> oproof(
      FixedBase y, String s, Opening blank, Opening sum, int min, int max, SecureRandom random) {
    List<Nonces> nonces = IntervalProof.freshNonces(y.element().group(), max - min + 2, random);
    return oproof(y, s, blank, sum, min, max, nonces);
  }

  static List<Proof> oproof(
      FixedBase y, String s, Opening blank, Opening sum, int min, int max, List<Nonces> nonces) {
    // All ones when the sum is outside; for a true statement no jump depends on which branch is
    // true.
    int outside = ((sum.m() - min) | (max - sum.m())) >> 31;
    if ((blank.m() & ~1) != 0 || ((blank.m() - 1) & outside) != 0) {
      throw new IllegalArgumentException("neither blank nor an allowed number of choices");
    }
    List<KnownBranch> branches =
        Stream.concat(
                Stream.of(new KnownBranch(blank, 1)),
                IntStream.rangeClosed(min, max).mapToObj(n -> new KnownBranch(sum, n)))
            .toList();
    // Branch 0 for a blank vote, else 1 + sum - min, without a jump that would tell them apart.
    int truth = (blank.m() - 1) & (1 + sum.m() - min);
    return Disjunction.prove(y, prefix(s), branches, truth, nonces);
  }

  /**
   * Valid when blank encrypts 1 or sum a number from min to max; else {@link
   * ProofFault#OVERALL_PROOF} or {@link ProofFault#OVERALL_PROOF_LENGTH}.
   *
   * @param commitments asked for A and B of the branch blank, then of each number in order
   */
  public static Verdict verify(
      Commitments commitments,
      FixedBase y,
      String s,
      Ciphertext blank,
      Ciphertext sum,
      int min,
      int max,
      List<Proof> proofs) {
    if (proofs.size() != max - min + 2) {
      return Verdict.invalid(ProofFault.OVERALL_PROOF_LENGTH);
    }
    List<Branch> branches =
        Stream.concat(
                Stream.of(new Branch(blank, 1)),
                IntStream.rangeClosed(min, max).mapToObj(n -> new Branch(sum, n)))
            .toList();
    boolean holds = Disjunction.holds(commitments, y, prefix(s), branches, proofs);
    return Verdict.of(holds, ProofFault.OVERALL_PROOF);
  }

  private static String prefix(String s) {
    return "bproof1|" + s + "|";
  }
}
