package id.konvensirakyat.crypto.group;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Texts of points: 64 lower-case hexadecimal digits of the number y + 2^255 (x mod 2), most
 * significant digit first (Belenios 2.5, section "Ed25519"; RFC 8032 has the same bytes in the
 * opposite order).
 */
final class EdwardsEncoding {
  /** d = -121665/121666. */
  static final BigInteger D =
      BigInteger.valueOf(-121665)
          .multiply(BigInteger.valueOf(121666).modInverse(Field25519.P))
          .mod(Field25519.P);

  private static final long[] D_LIMBS = FieldElements25519.fromBigInteger(D);

  private EdwardsEncoding() {}

  /** The point with this text, on the curve but perhaps outside the subgroup. */
  static EdwardsPoint decodeOnCurve(String text) throws EncodingException {
    if (text.length() != 64) {
      throw new EncodingException(Reason.WRONG_LENGTH);
    }
    if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw new EncodingException(Reason.NOT_HEX);
    }
    BigInteger number = new BigInteger(text, 16);
    boolean odd = number.testBit(255);
    BigInteger yNumber = number.clearBit(255);
    if (yNumber.compareTo(Field25519.P) >= 0) {
      throw new EncodingException(Reason.NON_CANONICAL);
    }
    long[] y = FieldElements25519.fromBigInteger(yNumber);
    long[] x = recoverX(y);
    if (odd && FieldElements25519.isZero(x)) {
      throw new EncodingException(Reason.NON_CANONICAL);
    }
    if (FieldElements25519.isOdd(x) != odd) {
      Field25519.negate(x, x);
    }
    long[] t = new long[5];
    Field25519.multiply(t, x, y);
    return new EdwardsPoint(x, y, Field25519.one(), t).withText(text);
  }

  /** A solution x of -x^2 + y^2 = 1 + d x^2 y^2, that is, of x^2 = (y^2 - 1)/(d y^2 + 1). */
  private static long[] recoverX(long[] y) throws EncodingException {
    long[] ySquared = new long[5];
    long[] u = new long[5];
    long[] v = new long[5];
    Field25519.square(ySquared, y);
    Field25519.subtract(u, ySquared, Field25519.one());
    Field25519.multiply(v, ySquared, D_LIMBS);
    Field25519.add(v, v, Field25519.one());
    long[] x = new long[5];
    if (!FieldElements25519.squareRootOfRatio(x, u, v)) {
      throw new EncodingException(Reason.NOT_ON_CURVE);
    }
    return x;
  }

  static List<String> encodeAll(List<EdwardsPoint> points) {
    long[][] z = points.stream().filter(p -> !p.hasText()).map(p -> p.z).toArray(long[][]::new);
    long[][] inverses = invertAll(z);
    List<String> texts = new ArrayList<>(points.size());
    int next = 0;
    long[] x = new long[5];
    long[] y = new long[5];
    for (EdwardsPoint point : points) {
      if (point.hasText()) {
        texts.add(point.encode());
        continue;
      }
      long[] inverse = inverses[next++];
      Field25519.multiply(x, point.x, inverse);
      Field25519.multiply(y, point.y, inverse);
      byte[] bytes = FieldElements25519.toBytes(y);
      if (FieldElements25519.isOdd(x)) {
        bytes[0] |= (byte) 0x80;
      }
      String text = HexFormat.of().formatHex(bytes);
      point.withText(text);
      texts.add(text);
    }
    return texts;
  }

  /**
   * Whether -x^2 + y^2 = 1 + d x^2 y^2.
   *
   * @param t the product xy
   */
  static boolean isOnCurve(long[] x, long[] y, long[] t) {
    long[] left = new long[5];
    long[] right = new long[5];
    Field25519.square(right, t);
    Field25519.multiply(right, right, D_LIMBS);
    Field25519.add(right, right, Field25519.one());
    Field25519.square(left, x);
    Field25519.add(right, right, left);
    Field25519.square(left, y);
    return FieldElements25519.equal(left, right);
  }

  /** The coordinates x, y of each point, 32 bytes each, most significant byte first. */
  static byte[] coordinates(List<EdwardsPoint> points) {
    long[][] inverses = invertAll(points.stream().map(p -> p.z).toArray(long[][]::new));
    byte[] bytes = new byte[64 * points.size()];
    long[] coordinate = new long[5];
    for (int i = 0; i < points.size(); i++) {
      Field25519.multiply(coordinate, points.get(i).x, inverses[i]);
      System.arraycopy(FieldElements25519.toBytes(coordinate), 0, bytes, 64 * i, 32);
      Field25519.multiply(coordinate, points.get(i).y, inverses[i]);
      System.arraycopy(FieldElements25519.toBytes(coordinate), 0, bytes, 64 * i + 32, 32);
    }
    return bytes;
  }

  /** Writes the points one after the other, scaled to Z = 1, as {@link CachedPoint}s. */
  static void writeAffine(List<EdwardsPoint> points, long[] cached, int at) {
    long[][] inverses = invertAll(points.stream().map(p -> p.z).toArray(long[][]::new));
    long[] x = new long[5];
    long[] y = new long[5];
    long[] t = new long[5];
    for (int i = 0; i < inverses.length; i++) {
      Field25519.multiply(x, points.get(i).x, inverses[i]);
      Field25519.multiply(y, points.get(i).y, inverses[i]);
      Field25519.multiply(t, x, y);
      CachedPoint.writeAffine(cached, at + i * CachedPoint.AFFINE_SIZE, x, y, t);
    }
  }

  /**
   * The inverses of numbers other than 0, for one inversion and three products each (Montgomery).
   */
  private static long[][] invertAll(long[][] numbers) {
    long[][] results = new long[numbers.length][5];
    if (numbers.length == 0) {
      return results; // for points whose texts are known, so often that 250 squarings matter
    }
    long[] product = Field25519.one();
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(product, 0, results[i], 0, 5);
      Field25519.multiply(product, product, numbers[i]);
    }
    FieldElements25519.invert(product, product);
    for (int i = numbers.length - 1; i >= 0; i--) {
      Field25519.multiply(results[i], results[i], product);
      Field25519.multiply(product, product, numbers[i]);
    }
    return results;
  }
}
