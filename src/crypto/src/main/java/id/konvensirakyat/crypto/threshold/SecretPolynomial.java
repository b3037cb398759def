package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * A trustee's secret polynomial f(x) = a_0 + a_1 x + ... + a_t x^t mod q, of which any t + 1 values
 * and no t values determine a_0: Shamir (1979); Belenios 2.5, section "Polynomials".
 */
public final class SecretPolynomial {
  private final List<SecretScalar> coefficients;

  private SecretPolynomial(List<SecretScalar> coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * A polynomial with uniform coefficients.
   *
   * @param degree t, one less than the number of trustees who can decrypt
   */
  public static SecretPolynomial random(Group group, int degree, SecureRandom random) {
    return of(
        Stream.generate(() -> SecretScalar.random(group, random)).limit(degree + 1L).toList());
  }

  /**
   * The polynomial with these coefficients, lowest first.
   *
   * @throws IllegalArgumentException for an empty list (a bug)
   */
  public static SecretPolynomial of(List<SecretScalar> coefficients) {
    if (coefficients.isEmpty()) {
      throw new IllegalArgumentException("no coefficients");
    }
    return new SecretPolynomial(List.copyOf(coefficients));
  }

  /** a_0, a_1, ..., a_t. */
  public List<SecretScalar> coefficients() {
    return coefficients;
  }

  /**
   * f(j), the share of trustee number j.
   *
   * @throws IllegalArgumentException for j below 1: f(0) is the secret itself
   */
  public SecretScalar share(int j) {
    if (j < 1) {
      throw new IllegalArgumentException("trustees are numbered from 1");
    }
    Group group = coefficients.get(0).group();
    Scalar point = Scalar.of(group, j);
    SecretScalar value = SecretScalar.of(group, 0);
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      value = value.times(point).plus(coefficients.get(k));
    }
    return value;
  }

  /** A_k = g^(a_k) for every coefficient. */
  public FeldmanCommitment commit() {
    Group group = coefficients.get(0).group();
    return new FeldmanCommitment(coefficients.stream().map(group::generatorPower).toList());
  }
}
