package id.konvensirakyat.crypto.elgamal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElGamalTest {
  static Stream<JsonNode> encryptions() {
    return Vectors.cases("elgamal");
  }

  @ParameterizedTest
  @MethodSource("encryptions")
  void encrypt(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    FixedBase y = group.precompute(Vectors.element(c, group, "publicKey"));
    Ciphertext made = ElGamal.encrypt(y, Vectors.secret(c, group, "r"), c.get("m").intValue());
    assertEquals(Vectors.ciphertext(group, c), made);
    assertEquals(Vectors.text(c, "alpha") + "," + Vectors.text(c, "beta"), made.encode());
  }

  @Test
  void productsEncryptSums() {
    Group group = Group.ed25519();
    SecureRandom random = new SecureRandom();
    SecretScalar x = SecretScalar.random(group, random);
    FixedBase y = group.precompute(group.generatorPower(x));
    Ciphertext sum = Ciphertext.neutral(group);
    int expected = 0;
    for (int m = 0; m < 6; m++) {
      SecretScalar r = SecretScalar.random(group, random);
      Ciphertext c = ElGamal.encrypt(y, r, m);
      sum = sum.times(c.power(Scalar.of(group, 2))).times(c).dividedBy(c);
      expected += 2 * m;
    }
    Element plain = sum.beta().dividedBy(group.power(sum.alpha(), x));
    assertEquals(group.generator().power(Scalar.of(group, expected)), plain);
  }

  @Test
  void groupsAreNotMixed() {
    Element mine = Group.ed25519().generator();
    Element theirs = Group.belenios2048().generator();
    assertThrows(IllegalArgumentException.class, () -> new Ciphertext(mine, theirs));
  }
}
