package id.konvensirakyat.crypto.group;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private EdwardsEncoding() {}

  /** The point with this text, on the curve but perhaps outside the subgroup. */
  static EdwardsPoint decodeOnCurve(String text) throws EncodingException {
    if (text.length() != 64) {
      throw new EncodingException(Reason.WRONG_LENGTH);
    }
    long[] words = new long[4];
    for (int i = 0; i < 64; i++) {
      words[3 - (i >>> 4)] = words[3 - (i >>> 4)] << 4 | digit(text.charAt(i));
    }
    boolean odd = words[3] < 0;
    words[3] &= Long.MAX_VALUE;
    long[] y = FieldElements25519.fromWords(words);
    if (!FieldElements25519.isCanonical(y)) {
      throw new EncodingException(Reason.NON_CANONICAL);
    }
    long[] x = recoverX(y);
    if (odd && FieldElements25519.isZero(x)) {
      throw new EncodingException(Reason.NON_CANONICAL);
    }
    if (FieldElements25519.isOdd(x) != odd) {
      Field25519.negate(x, x);
    }
    long[] t = new long[5];
    Field25519.multiply(t, x, y);
    return new EdwardsPoint(x, y, EdwardsPoint.ONE, t).withText(text);
  }

  private static int digit(char c) throws EncodingException {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    throw new EncodingException(Reason.NOT_HEX);
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
    List<EdwardsPoint> unknown = points.stream().filter(p -> !p.hasText()).toList();
    long[][] inverses = invertAll(unknown);
    long[] x = new long[5];
    long[] y = new long[5];
    for (int i = 0; i < inverses.length; i++) {
      Field25519.multiply(x, unknown.get(i).x, inverses[i]);
      Field25519.multiply(y, unknown.get(i).y, inverses[i]);
      unknown.get(i).withText(text(x, y));
    }
    return points.stream().map(EdwardsPoint::encode).toList();
  }

  /** The same points with Z = 1 and with their texts. */
  static List<Element> affine(List<EdwardsPoint> points) {
    long[][] inverses = invertAll(points);
    List<Element> affine = new ArrayList<>(inverses.length);
    for (int i = 0; i < inverses.length; i++) {
      long[] x = new long[5];
      long[] y = new long[5];
      long[] t = new long[5];
      Field25519.multiply(x, points.get(i).x, inverses[i]);
      Field25519.multiply(y, points.get(i).y, inverses[i]);
      Field25519.multiply(t, x, y);
      affine.add(new EdwardsPoint(x, y, EdwardsPoint.ONE, t).withText(text(x, y)));
    }
    return affine;
  }

  private static String text(long[] x, long[] y) {
    long[] words = FieldElements25519.words(y);
    if (FieldElements25519.isOdd(x)) {
      words[3] |= 1L << 63;
    }
    byte[] digits = new byte[64];
    for (int i = 0; i < 64; i++) {
      digits[i] = HEX[(int) (words[3 - (i >>> 4)] >>> (60 - 4 * (i & 15))) & 15];
    }
    return new String(digits, StandardCharsets.ISO_8859_1);
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
    long[][] inverses = invertAll(points);
    ByteBuffer bytes = ByteBuffer.allocate(64 * inverses.length);
    long[] coordinate = new long[5];
    for (int i = 0; i < inverses.length; i++) {
      Field25519.multiply(coordinate, points.get(i).x, inverses[i]);
      bytes.put(FieldElements25519.toBytes(coordinate));
      Field25519.multiply(coordinate, points.get(i).y, inverses[i]);
      bytes.put(FieldElements25519.toBytes(coordinate));
    }
    return bytes.array();
  }

  /** Writes the points one after the other, scaled to Z = 1, as {@link CachedPoint}s. */
  static void writeAffine(List<EdwardsPoint> points, long[] cached, int at) {
    List<EdwardsPoint> unscaled = points.stream().filter(p -> p.z != EdwardsPoint.ONE).toList();
    long[][] inverses = invertAll(unscaled);
    int next = 0;
    long[] x = new long[5];
    long[] y = new long[5];
    long[] t = new long[5];
    int place = at;
    for (EdwardsPoint point : points) {
      if (point.z == EdwardsPoint.ONE) {
        CachedPoint.writeAffine(cached, place, point.x, point.y, point.t);
      } else {
        Field25519.multiply(x, point.x, inverses[next]);
        Field25519.multiply(y, point.y, inverses[next++]);
        Field25519.multiply(t, x, y);
        CachedPoint.writeAffine(cached, place, x, y, t);
      }
      place += CachedPoint.AFFINE_SIZE;
    }
  }

  /**
   * The inverses of the points' Z, for one inversion and three products each (Montgomery's trick).
   */
  private static long[][] invertAll(List<EdwardsPoint> points) {
    long[][] results = new long[points.size()][5];
    if (points.isEmpty()) {
      return results; // for points whose texts are known, so often that 250 squarings matter
    }
    long[] product = Field25519.one();
    for (int i = 0; i < results.length; i++) {
      System.arraycopy(product, 0, results[i], 0, 5);
      Field25519.multiply(product, product, points.get(i).z);
    }
    FieldElements25519.invert(product, product);
    for (int i = results.length - 1; i >= 0; i--) {
      Field25519.multiply(results[i], results[i], product);
      Field25519.multiply(product, product, points.get(i).z);
    }
    return results;
  }
}
