package id.konvensirakyat.crypto.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.konvensirakyat.crypto.elgamal.ElGamal;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import org.junit.jupiter.api.Test;

/** The opening of a product is the product's. */
class OpeningTest {
  private static final Group GROUP = Group.ed25519();
  private static final FixedBase Y =
      GROUP.precompute(GROUP.generator().power(Scalar.of(GROUP, 4711)));

  private static Opening opening(int r, int m) {
    SecretScalar secret = SecretScalar.of(GROUP, r);
    return new Opening(ElGamal.encrypt(Y, secret, m), secret, m);
  }

  @Test
  void numbersAndRandomnessAddUp() {
    Opening product = opening(11, 2).times(opening(22, 3)).times(opening(33, 0));
    assertEquals(5, product.m());
    assertEquals("66", product.r().reveal());
    assertEquals(ElGamal.encrypt(Y, SecretScalar.of(GROUP, 66), 5), product.ciphertext());
  }

  @Test
  void aSecretNumberDoesNotShow() {
    assertEquals("Opening(hidden)", opening(1, 7).toString());
    assertFalse(opening(1, 7).equals(opening(1, 7)));
  }
}
