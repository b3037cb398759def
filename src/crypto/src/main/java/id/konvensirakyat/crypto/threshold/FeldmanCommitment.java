package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The public commitments A_k = g^(a_k) to a {@link SecretPolynomial}: Feldman (1987); Belenios 2.5,
 * section "Polynomials", coefexps.
 *
 * @param coefficients A_0, A_1, ..., A_t; not empty
 */
public record FeldmanCommitment(List<Element> coefficients) {
  public FeldmanCommitment {
    if (coefficients.isEmpty()) {
      throw new IllegalArgumentException("no coefficients");
    }
    coefficients = List.copyOf(coefficients);
  }

  /** A_0 = g^f(0), the sender's part of the joint public key. */
  public Element publicKey() {
    return coefficients.get(0);
  }

  /**
   * g^f(j), the product of A_k^(j^k).
   *
   * @throws IllegalArgumentException for j below 1 (a bug)
   */
  public Element shareKey(int j) {
    if (j < 1) {
      throw new IllegalArgumentException("trustees are numbered from 1");
    }
    Group group = publicKey().group();
    Scalar point = Scalar.of(group, j);
    Scalar power = Scalar.of(group, 1);
    List<Scalar> powers = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      powers.add(power);
      power = power.times(point);
    }
    return group.product(coefficients, powers);
  }

  /** Whether the share that trustee j received is f(j). */
  public Verdict checkShare(int j, SecretScalar share) {
    Element claimed = publicKey().group().generatorPower(share);
    return Verdict.of(claimed.equals(shareKey(j)), ThresholdFault.SHARE);
  }
}
