package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Element;
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
   * The commitment to the sum of the polynomials: the product of the coefficients of each degree.
   *
   * @param commitments at least one
   * @throws IllegalArgumentException if they are of different degrees (a bug)
   */
  public static FeldmanCommitment sum(List<FeldmanCommitment> commitments) {
    List<Element> sum = new ArrayList<>(commitments.get(0).coefficients);
    for (FeldmanCommitment other : commitments.subList(1, commitments.size())) {
      if (other.coefficients.size() != sum.size()) {
        throw new IllegalArgumentException("polynomials of different degrees");
      }
      for (int k = 0; k < sum.size(); k++) {
        sum.set(k, sum.get(k).times(other.coefficients.get(k)));
      }
    }
    return new FeldmanCommitment(sum);
  }

  /**
   * g^f(j), the product of A_k^(j^k), by Horner's rule: only powers with the small exponent j.
   *
   * @throws IllegalArgumentException for j below 1 (a bug)
   */
  public Element shareKey(int j) {
    if (j < 1) {
      throw new IllegalArgumentException("trustees are numbered from 1");
    }
    Scalar point = Scalar.of(publicKey().group(), j);
    int last = coefficients.size() - 1;
    Element value = coefficients.get(last);
    for (int k = last - 1; k >= 0; k--) {
      value = value.power(point).times(coefficients.get(k));
    }
    return value;
  }

  /** Whether the share that trustee j received is f(j). */
  public Verdict checkShare(int j, SecretScalar share) {
    Element claimed = publicKey().group().generatorPower(share);
    return Verdict.of(claimed.equals(shareKey(j)), ThresholdFault.SHARE);
  }
}
