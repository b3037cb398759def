package id.konvensirakyat.crypto.elgamal;

import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;

/** Exponential ElGamal encryption. */
public final class ElGamal {
  private ElGamal() {}

  /**
   * Encrypts a small secret number, in time that depends on neither the number nor r.
   *
   * @param y the public key
   * @param r fresh, uniform and never used again but in the proofs about this ciphertext
   * @param m the number, not negative
   */
  public static Ciphertext encrypt(FixedBase y, SecretScalar r, int m) {
    Group group = y.element().group();
    return new Ciphertext(
        group.generatorPower(r),
        group.product(y, r, group.generatorTable(), SecretScalar.of(group, m)));
  }
}
