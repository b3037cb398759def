package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/** One operation of the field, of the scalars or on texts, done by us and by others. */
final class BouncyCastleField {
  private static final Group GROUP = Group.ed25519();
  private static final BigInteger P = Field25519.P;
  private static final BigInteger Q = GROUP.order();

  private final Random random;

  BouncyCastleField(Random random) {
    this.random = random;
  }

  /** A number of at most 256 bits, weighted to where digits carry. */
  BigInteger number() {
    BigInteger power = BigInteger.ONE.shiftLeft(random.nextInt(256));
    return switch (random.nextInt(10)) {
      case 0 -> BigInteger.valueOf(random.nextInt(40));
      case 1 -> Q.subtract(BigInteger.valueOf(random.nextInt(40)));
      case 2 -> power;
      case 3 -> power.subtract(BigInteger.ONE);
      case 4 -> P.subtract(BigInteger.valueOf(random.nextInt(20)));
      case 5 -> P.subtract(power).abs();
      default -> new BigInteger(256, random);
    };
  }

  static SecretScalar secret(BigInteger number) {
    return SecretScalar.reduce(GROUP, number.toByteArray());
  }

  /** One of six operations, against Bouncy Castle's field of RFC 7748. */
  void field() {
    BigInteger a = number();
    BigInteger b = number();
    long[] x = FieldElements25519.fromBigInteger(a);
    long[] y = FieldElements25519.fromBigInteger(b);
    int[] u = theirs(a);
    int[] v = theirs(b);
    long[] r = new long[5];
    int[] w = X25519Field.create();
    switch (random.nextInt(6)) {
      case 0 -> {
        Field25519.multiply(r, x, y);
        X25519Field.mul(u, v, w);
      }
      case 1 -> {
        Field25519.square(r, x);
        X25519Field.sqr(u, w);
      }
      case 2 -> {
        Field25519.add(r, x, y);
        X25519Field.add(u, v, w);
      }
      case 3 -> {
        Field25519.subtract(r, x, y);
        X25519Field.sub(u, v, w);
      }
      case 4 -> {
        FieldElements25519.invert(r, x);
        X25519Field.inv(u, w);
      }
      default -> {
        boolean ours = FieldElements25519.squareRootOfRatio(r, x, y);
        assertEquals(X25519Field.sqrtRatioVar(u, v, w), ours);
        if (!ours) {
          return;
        }
        Field25519.square(r, r); // which of the two roots is free
        X25519Field.sqr(w, w);
      }
    }
    X25519Field.normalize(w);
    byte[] bytes = new byte[32];
    X25519Field.encode(w, bytes, 0);
    assertEquals(new BigInteger(1, Rfc8032.reverse(bytes)), FieldElements25519.toBigInteger(r));
  }

  private static int[] theirs(BigInteger a) {
    byte[] bytes = HexFormat.of().parseHex("%064x".formatted(a.mod(P)));
    int[] limbs = X25519Field.create();
    X25519Field.decode(Rfc8032.reverse(bytes), limbs);
    return limbs;
  }

  /** All operations of public and secret scalars, against BigInteger. */
  void scalars() {
    BigInteger m = number().mod(Q);
    BigInteger n = number().mod(Q);
    Scalar x = Scalar.reduce(GROUP, m);
    Scalar y = Scalar.reduce(GROUP, n);
    SecretScalar s = secret(m);
    SecretScalar t = secret(n);
    assertEquals(m.multiply(n).mod(Q), x.times(y).value());
    assertEquals(m.multiply(n).mod(Q), s.times(t).disclose().value());
    assertEquals(m.multiply(n).mod(Q), s.times(y).disclose().value());
    assertEquals(m.add(n).mod(Q), x.plus(y).value());
    assertEquals(m.add(n).mod(Q), s.plus(t).disclose().value());
    assertEquals(m.subtract(n).mod(Q), x.minus(y).value());
    assertEquals(m.subtract(n).mod(Q), s.minus(t).disclose().value());
    assertEquals(n.subtract(m.multiply(n)).mod(Q), t.respond(s, y).value());
    assertEquals(m.negate().mod(Q), x.negate().value());
    if (m.signum() != 0) {
      assertEquals(m.modInverse(Q), x.inverse().value());
    }
  }
}
