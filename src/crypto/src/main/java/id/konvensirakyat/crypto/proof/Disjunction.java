package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that one of several branches "this ciphertext encrypts this number" is true, without
 * saying which (Cramer, Damgard, Schoenmakers 1994). Interval, blank and overall proofs of Belenios
 * are this proof with different branches and a different text before the commitments.
 */
final class Disjunction {
  /** The claim that the ciphertext encrypts the number. */
  record Branch(Ciphertext ciphertext, int number) {}

  /** A branch as its prover knows it, true when the opening's number is the branch's. */
  record KnownBranch(Opening opening, int number) {}

  /** Fresh uniform numbers for one branch: the nonce of the commitment and a challenge. */
  record Nonces(SecretScalar w, SecretScalar challenge) {}

  private Disjunction() {}

  /**
   * Proves the branches, of which number {@code truth} must be true.
   *
   * <p>Every branch takes the same steps, so that time does not tell which one is true. The
   * specification simulates a false branch from a random (challenge c, response); since the prover
   * knows r and m, drawing (c, w) and setting response = w - r c gives the same distribution, and
   * the commitments become A = g^w and B = y^w g^((m - M) c): fixed bases only. In the true branch
   * m - M = 0, so B = y^w is free of c, and c may be replaced once the hash is known.
   */
  static List<Proof> prove(
      FixedBase y, String prefix, List<KnownBranch> branches, int truth, List<Nonces> nonces) {
    Group group = y.element().group();
    List<Element> commitments = new ArrayList<>();
    SecretScalar sum = SecretScalar.of(group, 0);
    for (int j = 0; j < branches.size(); j++) {
      Nonces nonce = nonces.get(j);
      SecretScalar distance =
          SecretScalar.of(group, branches.get(j).opening().m())
              .minus(SecretScalar.of(group, branches.get(j).number()))
              .times(nonce.challenge());
      commitments.add(group.generatorPower(nonce.w()));
      commitments.add(group.product(y, nonce.w(), group.generatorTable(), distance));
      sum = sum.plus(nonce.challenge());
    }
    SecretScalar rest = SecretScalar.of(group, 0).minus(sum).plus(hash(group, prefix, commitments));
    List<Proof> proofs = new ArrayList<>();
    for (int j = 0; j < branches.size(); j++) {
      SecretScalar isTruth = SecretScalar.of(group, equal(j, truth));
      Scalar challenge = nonces.get(j).challenge().plus(rest.times(isTruth)).disclose();
      proofs.add(
          new Proof(
              challenge, nonces.get(j).w().respond(branches.get(j).opening().r(), challenge)));
    }
    return proofs;
  }

  /**
   * Whether the challenges add up to the hash of the commitments that the proofs determine.
   *
   * @param commitments asked for A and B of each branch in order
   */
  static boolean holds(
      Commitments commitments,
      FixedBase y,
      String prefix,
      List<Branch> branches,
      List<Proof> proofs) {
    Group group = y.element().group();
    List<Element> all = new ArrayList<>(2 * branches.size());
    Scalar sum = Scalar.of(group, 0);
    for (int j = 0; j < branches.size(); j++) {
      Ciphertext c = branches.get(j).ciphertext();
      int number = branches.get(j).number();
      Scalar challenge = proofs.get(j).challenge();
      Scalar response = proofs.get(j).response();
      all.add(commitments.of(group.generatorTable(), response, c.alpha(), 0, challenge));
      all.add(commitments.of(y, response, c.beta(), number, challenge));
      sum = sum.plus(challenge);
    }
    return hash(group, prefix, all).equals(sum);
  }

  private static Scalar hash(Group group, String prefix, List<Element> commitments) {
    return Hash.toScalar(group, prefix + String.join(",", group.encodeAll(commitments)));
  }

  /** 1 when a = b and 0 otherwise, without a branch; for numbers that are not negative. */
  static int equal(int a, int b) {
    int difference = a ^ b;
    return 1 + (-difference >> 31);
  }
}
