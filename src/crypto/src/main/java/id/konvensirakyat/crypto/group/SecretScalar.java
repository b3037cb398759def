package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A secret exponent: a number from 0 to q - 1 whose value must not show in the time that anything
 * takes. All arithmetic is {@link Montgomery}'s. It has no equality, no hash and no text but {@link
 * #reveal}.
 *
 * <p>What this does not defend against: the JIT compiler gives no promise of constant time (the
 * code has no secret branch or index for it to keep), and no number is overwritten: copies made by
 * the garbage collector would outlive that.
 */
public final class SecretScalar {
  private final Group group;
  private final Montgomery modulo;

  /** Limbs of 32 bits, least significant first. */
  private final int[] limbs;

  private SecretScalar(Group group, Montgomery modulo, int[] limbs) {
    this.group = group;
    this.modulo = modulo;
    this.limbs = limbs;
  }

  /** A scalar whose distance from uniform is below 2^-128. */
  public static SecretScalar random(Group group, SecureRandom random) {
    byte[] bytes = new byte[(group.order().bitLength() + 7) / 8 + 16];
    random.nextBytes(bytes);
    SecretScalar scalar = reduce(group, bytes);
    Arrays.fill(bytes, (byte) 0);
    return scalar;
  }

  /**
   * The scalar congruent mod q to an unsigned number of any length, most significant byte first.
   */
  public static SecretScalar reduce(Group group, byte[] bigEndian) {
    Montgomery modulo = orderOf(group);
    int[] sum = new int[modulo.limbs()];
    int chunkSize = 4 * modulo.limbs();
    int chunks = (bigEndian.length + chunkSize - 1) / chunkSize;
    byte[] padded = new byte[chunks * chunkSize];
    System.arraycopy(bigEndian, 0, padded, padded.length - bigEndian.length, bigEndian.length);
    for (int i = 0; i < chunks; i++) {
      int[] chunk = limbs(padded, i * chunkSize, modulo.limbs());
      sum = modulo.add(modulo.enter(sum), modulo.leave(modulo.enter(chunk)));
    }
    Arrays.fill(padded, (byte) 0);
    return new SecretScalar(group, modulo, sum);
  }

  /**
   * The scalar with this decimal text, as {@link Scalar#decode}. Takes variable time: it is run
   * once by the owner, on a key that she has just typed or loaded.
   *
   * @throws EncodingException as for {@link Scalar#decode}
   */
  public static SecretScalar decode(Group group, String text) throws EncodingException {
    Montgomery modulo = orderOf(group);
    BigInteger number = Decimals.decode(text, group.order());
    return new SecretScalar(group, modulo, modulo.toLimbs(number));
  }

  /**
   * A small secret number, such as a vote, as a scalar.
   *
   * @throws IllegalArgumentException for a negative number (a bug)
   */
  public static SecretScalar of(Group group, int number) {
    if (number < 0) {
      throw new IllegalArgumentException("negative");
    }
    Montgomery modulo = orderOf(group);
    int[] limbs = new int[modulo.limbs()];
    limbs[0] = number;
    return new SecretScalar(group, modulo, limbs);
  }

  /** The group whose order q is the modulus. */
  public Group group() {
    return group;
  }

  /** The sum mod q; scalars of another group are refused with IllegalArgumentException (a bug). */
  public SecretScalar plus(SecretScalar other) {
    return with(modulo.add(limbs, sameGroup(other)));
  }

  /** The difference mod q; see {@link #plus(SecretScalar)}. */
  public SecretScalar minus(SecretScalar other) {
    return with(modulo.subtract(limbs, sameGroup(other)));
  }

  /** The product mod q; see {@link #plus(SecretScalar)}. */
  public SecretScalar times(SecretScalar other) {
    return with(modulo.multiply(modulo.enter(limbs), sameGroup(other)));
  }

  /** The product with a public scalar mod q; see {@link #plus(SecretScalar)}. */
  public SecretScalar times(Scalar factor) {
    return times(hidden(factor));
  }

  /** The sum with a public scalar mod q; see {@link #plus(SecretScalar)}. */
  public SecretScalar plus(Scalar term) {
    return plus(hidden(term));
  }

  /**
   * The response this - secret * challenge mod q of a proof, where this is the fresh random number
   * of the commitment. The response is public: it hides the secret only if this scalar is uniform
   * and is used in no other response.
   */
  public Scalar respond(SecretScalar secret, Scalar challenge) {
    return minus(secret.times(challenge)).disclose();
  }

  /**
   * This number as a public one. For values that are part of a message, such as a simulated
   * challenge; never for a key.
   */
  public Scalar disclose() {
    return Scalar.reduce(group, modulo.toBigInteger(limbs));
  }

  /** The decimal text, for the owner's own key file or for an encrypted message. */
  public String reveal() {
    return modulo.toBigInteger(limbs).toString();
  }

  /** Bits shift to shift + count - 1, count at most 31; shift and count are public. */
  int bits(int shift, int count) {
    int[] words = limbs;
    int word = shift >>> 5;
    long low = word < words.length ? words[word] & 0xffffffffL : 0;
    long high = word + 1 < words.length ? words[word + 1] & 0xffffffffL : 0;
    return (int) ((low | high << 32) >>> (shift & 31)) & ((1 << count) - 1);
  }

  /** The number of bits that {@link #bits} can find, a multiple of 32 and a public matter. */
  int bitCapacity() {
    return 32 * limbs.length;
  }

  private SecretScalar hidden(Scalar scalar) {
    if (!scalar.group().equals(group)) {
      throw new IllegalArgumentException("scalars of different groups");
    }
    return with(modulo.toLimbs(scalar.value()));
  }

  private SecretScalar with(int[] result) {
    return new SecretScalar(group, modulo, result);
  }

  private int[] sameGroup(SecretScalar other) {
    if (!other.group.equals(group)) {
      throw new IllegalArgumentException("scalars of different groups");
    }
    return other.limbs;
  }

  private static int[] limbs(byte[] bigEndian, int offset, int count) {
    ByteBuffer bytes = ByteBuffer.wrap(bigEndian, offset, 4 * count);
    int[] limbs = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      limbs[i] = bytes.getInt();
    }
    return limbs;
  }

  private static Montgomery orderOf(Group group) {
    return group instanceof Ed25519 curve ? curve.scalars() : ((FiniteField) group).scalars();
  }

  /** Hides the secret from logs and debuggers' one-line views. */
  @Override
  public String toString() {
    return "SecretScalar(hidden)";
  }
}
