package id.konvensirakyat.crypto.group;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A scalar of {@link Ed25519} in the limbs of {@link Order25519}: verifiers handle four for each
 * candidate, and {@link BigInteger} would take as long as their share of a batch.
 */
final class Scalar25519 implements Scalar {
  /** The digits of q. */
  private static final int MOST_DIGITS = Order25519.Q.toString().length();

  private static final int CHUNK_DIGITS = 15;

  /** Never written after construction; below q. */
  private final long[] limbs;

  private Scalar25519(long[] limbs) {
    this.limbs = limbs;
  }

  /** See {@link Scalar#decode}. */
  static Scalar decode(String text) throws EncodingException {
    int length = text.length();
    if (length == 0 || length > MOST_DIGITS) {
      throw new EncodingException(Reason.WRONG_LENGTH);
    }
    long[] limbs = new long[Order25519.LIMBS];
    long chunk = 0;
    long scale = 1;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new EncodingException(Reason.NOT_DECIMAL);
      }
      chunk = 10 * chunk + digit;
      scale *= 10;
      if ((length - 1 - i) % CHUNK_DIGITS == 0) {
        limbs = Order25519.scaleAndAdd(limbs, scale, chunk);
        chunk = 0;
        scale = 1;
      }
    }
    if (length > 1 && text.charAt(0) == '0') {
      throw new EncodingException(Reason.NOT_DECIMAL);
    }
    if (!Order25519.isReduced(limbs)) {
      throw new EncodingException(Reason.OUT_OF_RANGE);
    }
    return new Scalar25519(limbs);
  }

  static Scalar reduce(BigInteger number) {
    return new Scalar25519(Order25519.limbs(number.mod(Order25519.Q)));
  }

  static Scalar reduce(byte[] bigEndian) {
    if (bigEndian.length != 32) {
      return reduce(new BigInteger(1, bigEndian));
    }
    ByteBuffer words = ByteBuffer.wrap(bigEndian);
    return new Scalar25519(
        Order25519.reduce(
            Order25519.limbs(
                words.getLong(24), words.getLong(16), words.getLong(8), words.getLong(0))));
  }

  /** The number mod q, of limbs as {@link Order25519#reduce} takes them. */
  static Scalar25519 reduce(long[] limbs) {
    return new Scalar25519(Order25519.reduce(limbs));
  }

  /** The five limbs, not to be written. */
  long[] limbs() {
    return limbs;
  }

  @Override
  public Group group() {
    return Ed25519.INSTANCE;
  }

  @Override
  public BigInteger value() {
    long[] words = Order25519.words(limbs);
    ByteBuffer bytes = ByteBuffer.allocate(32);
    for (int i = 3; i >= 0; i--) {
      bytes.putLong(words[i]);
    }
    return new BigInteger(1, bytes.array());
  }

  @Override
  public Scalar plus(Scalar other) {
    return combined(1, Ed25519.own(other).limbs);
  }

  @Override
  public Scalar minus(Scalar other) {
    return combined(-1, Ed25519.own(other).limbs);
  }

  private Scalar combined(int sign, long[] others) {
    long[] sum = new long[Order25519.LIMBS];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = limbs[i] + sign * others[i];
    }
    return reduce(sum);
  }

  @Override
  public Scalar times(Scalar other) {
    long[] product = new long[2 * Order25519.LIMBS];
    Order25519.addProduct(product, limbs, Ed25519.own(other).limbs);
    return reduce(product);
  }

  @Override
  public Scalar negate() {
    return new Scalar25519(new long[Order25519.LIMBS]).minus(this);
  }

  @Override
  public Scalar inverse() {
    return reduce(value().modInverse(Order25519.Q));
  }

  @Override
  public String encode() {
    return value().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar25519 scalar && Arrays.equals(scalar.limbs, limbs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(limbs);
  }

  @Override
  public String toString() {
    return encode();
  }
}
