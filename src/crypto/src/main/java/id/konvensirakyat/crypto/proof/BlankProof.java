package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.proof.Disjunction.Branch;
import id.konvensirakyat.crypto.proof.Disjunction.KnownBranch;
import id.konvensirakyat.crypto.proof.Disjunction.Nonces;
import java.security.SecureRandom;
import java.util.List;

/**
 * The proof that a vote that may be blank is not blank or chooses nothing: m_0 = 0 or m_sum = 0.
 * Belenios 2.5, section "Proofs of possibly-blank votes", bproof.
 */
public final class BlankProof {
  private BlankProof() {}

  /**
   * Proves that blank = 0 or sum = 0.
   *
   * @param s the text S that binds the proof to its election, credential and answer
   * @param blank the opening of the encrypted mark for a blank vote, 0 or 1
   * @param sum the opening of the product of the other ciphertexts
   * @return the proofs (pi_0, pi_sum)
   * @throws IllegalArgumentException if the statement is false (a bug)
   */
  public static List<Proof> bproof(
      FixedBase y, String s, Opening blank, Opening sum, SecureRandom random) {
    return bproof(y, s, blank, sum, IntervalProof.freshNonces(y.element().group(), 2, random));
  }

  static List<Proof> bproof(
      FixedBase y, String s, Opening blank, Opening sum, List<Nonces> nonces) {
    // For a true statement no part of this condition depends on which branch is true.
    if ((blank.m() & ~1) != 0 || blank.m() * sum.m() != 0) {
      throw new IllegalArgumentException("a blank vote with choices");
    }
    List<KnownBranch> branches = List.of(new KnownBranch(blank, 0), new KnownBranch(sum, 0));
    return Disjunction.prove(y, prefix(s), branches, blank.m(), nonces);
  }

  /**
   * Valid when blank or sum encrypts 0; else {@link ProofFault#BLANK_PROOF} or {@link
   * ProofFault#BLANK_PROOF_LENGTH}.
   *
   * @param commitments asked for A and B of the branch blank, then of the branch sum
   */
  public static Verdict verify(
      Commitments commitments,
      FixedBase y,
      String s,
      Ciphertext blank,
      Ciphertext sum,
      List<Proof> proofs) {
    if (proofs.size() != 2) {
      return Verdict.invalid(ProofFault.BLANK_PROOF_LENGTH);
    }
    List<Branch> branches = List.of(new Branch(blank, 0), new Branch(sum, 0));
    boolean holds = Disjunction.holds(commitments, y, prefix(s), branches, proofs);
    return Verdict.of(holds, ProofFault.BLANK_PROOF);
  }

  private static String prefix(String s) {
    return "bproof0|" + s + "|";
  }
}
