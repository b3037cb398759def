package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.crypto.group.Eighths;
import java.math.BigInteger;
import java.util.function.BinaryOperator;

/**
 * Other hints of the same points: to each is added a point T of small order, so 8(X' + T) = 8X'.
 */
final class SmallOrder {
  private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger ROOT_OF_MINUS_1 =
      BigInteger.TWO.modPow(PRIME.subtract(BigInteger.ONE).shiftRight(2), PRIME);

  private SmallOrder() {}

  /** Adds (0, -1) to each point. */
  static byte[] plusOrder2(byte[] hints) {
    return each(hints, (x, y) -> x.negate(), (x, y) -> y.negate());
  }

  /** Adds (i, 0) to each point, with i^2 = -1. */
  static byte[] plusOrder4(byte[] hints) {
    return each(
        hints, (x, y) -> y.multiply(ROOT_OF_MINUS_1), (x, y) -> x.multiply(ROOT_OF_MINUS_1));
  }

  private static byte[] each(
      byte[] hints, BinaryOperator<BigInteger> newX, BinaryOperator<BigInteger> newY) {
    byte[] moved = new byte[hints.length];
    int half = Eighths.SIZE / 2;
    for (int at = 0; at < hints.length; at += Eighths.SIZE) {
      BigInteger x = new BigInteger(1, hints, at, half);
      BigInteger y = new BigInteger(1, hints, at + half, half);
      put(newX.apply(x, y).mod(PRIME), moved, at + half);
      put(newY.apply(x, y).mod(PRIME), moved, at + 2 * half);
    }
    return moved;
  }

  private static void put(BigInteger number, byte[] into, int end) {
    byte[] bytes = number.toByteArray();
    System.arraycopy(bytes, 0, into, end - bytes.length, bytes.length);
  }
}
