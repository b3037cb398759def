package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;

/**
 * The election's key as its maker knows it: whole.
 *
 * @param x the private key
 * @param y the table for the public key g^x
 */
record Key(Scalar x, FixedBase y) {
  static Key of(Plan plan) {
    Group group = plan.group();
    Scalar x = plan.number("x");
    return new Key(x, group.precompute(group.generatorTable().power(x)));
  }

  Group group() {
    return y.element().group();
  }

  /** The private key as those take it who must not leak it. */
  SecretScalar secret() {
    try {
      return SecretScalar.decode(group(), x.encode());
    } catch (EncodingException e) {
      throw new IllegalStateException("x is below q", e);
    }
  }

  /** y^w g^t. */
  Element blinded(Scalar w, Scalar t) {
    return y.power(w).times(group().generatorTable().power(t));
  }
}
