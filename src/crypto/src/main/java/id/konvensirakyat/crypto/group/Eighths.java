package id.konvensirakyat.crypto.group;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Points of edwards25519 in the form of hints (crypto-spec/hints.md): instead of X its eighth X'
 * with 8 X' = X. Whatever point of the curve X' is, 8 X' lies in the subgroup of prime order, since
 * the curve has 8 q points; so a text that equals the text of 8 X' is of a member, and neither a
 * square root nor a multiplication by q is needed. X' is not unique: X' + T gives the same X for
 * each of the 8 points T of small order, and that is harmless.
 *
 * <p>Field multiplications for an eighth: 5 for the test whether it is on the curve, 22 for three
 * doublings, 6 for the affine coordinates of the result, one inversion (265) for all.
 */
public final class Eighths {
  /** Bytes of an eighth: x then y, each 32 bytes, most significant first, below p. */
  public static final int SIZE = 64;

  private static final Scalar INVERSE = Scalar.of(Ed25519.INSTANCE, 8).inverse();

  private Eighths() {}

  /** 1/8 mod q: the eighth of X that is a member itself is X to this power. */
  public static Scalar inverse() {
    return INVERSE;
  }

  /**
   * The members X = 8 X' for {@code count} eighths X' that stand one after the other from {@code
   * offset}. Their texts are known at no cost.
   *
   * @throws EncodingException WRONG_LENGTH if the bytes end too early, NON_CANONICAL for a
   *     coordinate of p or more, NOT_ON_CURVE for what is no point of the curve
   * @throws IllegalArgumentException for a negative offset or count (a bug)
   */
  public static List<Element> times8(byte[] hints, int offset, int count) throws EncodingException {
    if (offset < 0 || count < 0) {
      throw new IllegalArgumentException("negative");
    }
    if (hints.length < offset + (long) count * SIZE) {
      throw new EncodingException(Reason.WRONG_LENGTH);
    }
    List<EdwardsPoint> points = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      points.add(times8(read(hints, offset + i * SIZE)));
    }
    return EdwardsEncoding.affine(points);
  }

  /** 8 X' for a point X' of the curve. */
  public static Element times8(Element eighth) {
    return times8(Ed25519.point(eighth));
  }

  private static EdwardsPoint times8(EdwardsPoint eighth) {
    EdwardsAccumulator point = new EdwardsAccumulator();
    point.set(eighth);
    point.twice(3);
    return point.toPoint();
  }

  private static EdwardsPoint read(byte[] hints, int offset) throws EncodingException {
    long[] x = coordinate(hints, offset);
    long[] y = coordinate(hints, offset + SIZE / 2);
    long[] t = new long[5];
    Field25519.multiply(t, x, y);
    if (!EdwardsEncoding.isOnCurve(x, y, t)) {
      throw new EncodingException(Reason.NOT_ON_CURVE);
    }
    return new EdwardsPoint(x, y, EdwardsPoint.ONE, t);
  }

  private static long[] coordinate(byte[] bytes, int offset) throws EncodingException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, SIZE / 2);
    long w3 = buffer.getLong();
    long w2 = buffer.getLong();
    long w1 = buffer.getLong();
    long[] limbs = FieldElements25519.fromWords(new long[] {buffer.getLong(), w1, w2, w3});
    if (w3 < 0 || !FieldElements25519.isCanonical(limbs)) {
      throw new EncodingException(Reason.NON_CANONICAL);
    }
    return limbs;
  }

  /** The bytes of eighths, one after the other, as {@link #times8(byte[], int, int)} reads them. */
  public static byte[] encode(List<Element> eighths) {
    return EdwardsEncoding.coordinates(eighths.stream().map(Ed25519::point).toList());
  }
}
