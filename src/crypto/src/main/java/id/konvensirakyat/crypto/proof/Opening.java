package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.SecretScalar;

/**
 * What only the one who encrypted knows of a ciphertext (g^r, y^r g^m). Not a record: a record
 * would print and compare the secret number.
 */
public final class Opening {
  private final Ciphertext ciphertext;
  private final SecretScalar r;
  private final int m;

  /**
   * An opening.
   *
   * @param m the encrypted number, not negative
   */
  public Opening(Ciphertext ciphertext, SecretScalar r, int m) {
    this.ciphertext = ciphertext;
    this.r = r;
    this.m = m;
  }

  /** The ciphertext, the public part. */
  public Ciphertext ciphertext() {
    return ciphertext;
  }

  SecretScalar r() {
    return r;
  }

  int m() {
    return m;
  }

  /** The opening of the product of both ciphertexts. */
  public Opening times(Opening other) {
    return new Opening(ciphertext.times(other.ciphertext), r.plus(other.r), m + other.m);
  }

  /** Hides the secret from logs and debuggers' one-line views. */
  @Override
  public String toString() {
    return "Opening(hidden)";
  }
}
