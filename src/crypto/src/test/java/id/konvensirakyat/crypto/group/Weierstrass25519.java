package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The same group as {@link Ed25519} in other clothes: Bouncy Castle's points of curve25519 in short
 * Weierstrass form, with its own field, formulas and multiplication. The maps are those of RFC
 * 7748, section 4.1, u = (1 + y)/(1 - y) and v = sqrt(-486664) u/x, then X = u + 486662/3.
 */
final class Weierstrass25519 {
  private static final BigInteger P = Field25519.P;
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("curve25519");
  private static final BigInteger SHIFT =
      BigInteger.valueOf(486662).multiply(BigInteger.valueOf(3).modInverse(P)).mod(P);
  private static final BigInteger ROOT = rootThatMapsGenerators();

  static final ECPoint G = CURVE.getG();
  static final ECPoint ONE = CURVE.getCurve().getInfinity();

  private Weierstrass25519() {}

  /** The text that Belenios would give the point. */
  static String text(ECPoint point) {
    if (point.isInfinity()) {
      return "0".repeat(63) + "1";
    }
    ECPoint affine = point.normalize();
    BigInteger u = affine.getAffineXCoord().toBigInteger().subtract(SHIFT);
    BigInteger v = affine.getAffineYCoord().toBigInteger();
    // One inversion for both: x = ROOT u / v, y = (u - 1)/(u + 1).
    BigInteger plus = u.add(BigInteger.ONE);
    BigInteger inverse = v.multiply(plus).mod(P).modInverse(P);
    BigInteger x = ROOT.multiply(u).multiply(plus).multiply(inverse).mod(P);
    BigInteger y = u.subtract(BigInteger.ONE).multiply(v).multiply(inverse).mod(P);
    BigInteger number = x.testBit(0) ? y.setBit(255) : y;
    return "%064x".formatted(number);
  }

  /** Of the two roots the one that takes their generator to ours, whose x is even. */
  private static BigInteger rootThatMapsGenerators() {
    ECPoint g = CURVE.getG().normalize();
    BigInteger u = g.getAffineXCoord().toBigInteger().subtract(SHIFT).mod(P);
    BigInteger v = g.getAffineYCoord().toBigInteger();
    BigInteger square = BigInteger.valueOf(-486664).mod(P);
    BigInteger root = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    if (!root.multiply(root).mod(P).equals(square)) {
      root = root.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
    }
    boolean odd = root.multiply(u).multiply(v.modInverse(P)).mod(P).testBit(0);
    return odd ? P.subtract(root) : root;
  }
}
