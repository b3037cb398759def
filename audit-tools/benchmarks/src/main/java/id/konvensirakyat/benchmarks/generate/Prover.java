package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.benchmarks.generate.Pairs.Pair;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.crypto.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Makes proofs from commitments that are there already, in variable time. A branch that states M
 * where m is encrypted commits to (g^w, y^w g^t) with t chosen first: its challenge is t / (m - M).
 */
final class Prover {
  private final Group group;

  /** inverses[d] = 1/d mod q. */
  private final Scalar[] inverses;

  Prover(Group group, int largest) {
    this.group = group;
    this.inverses = new Scalar[largest + 1];
    for (int d = 1; d <= largest; d++) {
      inverses[d] = Scalar.of(group, d).inverse();
    }
  }

  /**
   * Proves that a ciphertext encrypts one of neighbouring numbers.
   *
   * @param prefix what is hashed before the commitments
   * @param r the ciphertext's exponent
   * @param m the encrypted number
   * @param min the number that the first branch states
   * @param branches the commitments, with t = 0 in the true branch alone
   */
  List<Proof> interval(String prefix, Scalar r, int m, int min, List<Pair> branches) {
    Scalar rest = Hash.toScalar(group, prefix + commitments(branches));
    List<Scalar> challenges = new ArrayList<>();
    for (int k = 0; k < branches.size(); k++) {
      Scalar challenge = quotient(branches.get(k).t(), m - min - k);
      challenges.add(challenge);
      rest = rest.minus(challenge);
    }
    challenges.set(m - min, rest);
    List<Proof> proofs = new ArrayList<>();
    for (int k = 0; k < branches.size(); k++) {
      proofs.add(proof(branches.get(k).w(), r, challenges.get(k)));
    }
    return proofs;
  }

  /** Proves knowledge of the secret, for a commitment g^w. */
  Proof knowledge(String prefix, Scalar secret, Pair commitment) {
    Scalar challenge = Hash.toScalar(group, prefix + commitment.a().encode());
    return proof(commitment.w(), secret, challenge);
  }

  private Scalar quotient(Scalar t, int distance) {
    if (distance == 0) {
      return t;
    }
    Scalar quotient = t.times(inverses[Math.abs(distance)]);
    return distance > 0 ? quotient : quotient.negate();
  }

  private static Proof proof(Scalar w, Scalar secret, Scalar challenge) {
    return new Proof(challenge, w.minus(secret.times(challenge)));
  }

  private static String commitments(List<Pair> branches) {
    StringJoiner texts = new StringJoiner(",");
    branches.forEach(pair -> texts.add(pair.a().encode()).add(pair.b().encode()));
    return texts.toString();
  }
}
