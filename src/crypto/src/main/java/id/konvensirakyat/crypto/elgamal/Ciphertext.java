package id.konvensirakyat.crypto.elgamal;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import java.util.List;

/**
 * An ElGamal ciphertext (alpha, beta) = (g^r, y^r g^m) of the number m; Belenios 2.5, section
 * "Homomorphic answers". The product of two ciphertexts encrypts the sum of their numbers.
 *
 * @param alpha g^r
 * @param beta y^r g^m
 */
public record Ciphertext(Element alpha, Element beta) {
  public Ciphertext {
    if (!alpha.group().equals(beta.group())) {
      throw new IllegalArgumentException("elements of different groups");
    }
  }

  /** The ciphertext (1, 1), which encrypts 0 with r = 0: the empty product. */
  public static Ciphertext neutral(Group group) {
    return new Ciphertext(group.identity(), group.identity());
  }

  /** The componentwise product: encrypts the sum. */
  public Ciphertext times(Ciphertext other) {
    return new Ciphertext(alpha.times(other.alpha), beta.times(other.beta));
  }

  /** The componentwise quotient: encrypts the difference. */
  public Ciphertext dividedBy(Ciphertext other) {
    return new Ciphertext(alpha.dividedBy(other.alpha), beta.dividedBy(other.beta));
  }

  /** Both components to a public power, such as a voter's weight: encrypts the multiple. */
  public Ciphertext power(Scalar exponent) {
    return new Ciphertext(alpha.power(exponent), beta.power(exponent));
  }

  /** The text "alpha,beta" that is hashed in proofs. */
  public String encode() {
    return String.join(",", alpha.group().encodeAll(List.of(alpha, beta)));
  }
}
