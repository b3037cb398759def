package id.konvensirakyat.protocol.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Short hashes under a key that is drawn afresh for each use and told to no one: a text of n bytes
 * is taken for the coefficients of a polynomial, which is evaluated at the key modulo 2^61 - 1
 * (Carter and Wegman 1979). Two different texts that were chosen without knowledge of the key have
 * the same hash with a chance of at most (n / 4 + 2) / 2^61. For tables alone: nothing may be
 * concluded from equal hashes but that the texts are worth comparing.
 */
public final class KeyedHash {
  /** All hashes are below. */
  public static final long BOUND = (1L << 61) - 1;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long UNSIGNED = 0xffff_ffffL;

  private final long key;

  private KeyedHash(long key) {
    this.key = key;
  }

  /** A hash under a fresh key. */
  public static KeyedHash random(SecureRandom random) {
    long key;
    do {
      key = random.nextLong() >>> 3;
    } while (key == 0 || key == BOUND);
    return new KeyedHash(key);
  }

  /** The hash of a part of the bytes, from 0 to {@link #BOUND} - 1. */
  public long of(byte[] text, int from, int to) {
    // The length comes first, so that no text is another one with zeros added.
    long hash = (long) to - from;
    int at = from;
    for (; at + Integer.BYTES <= to; at += Integer.BYTES) {
      hash = next(hash, (int) INT.get(text, at) & UNSIGNED);
    }
    long rest = 0;
    for (int shift = 0; at < to; at++, shift += Byte.SIZE) {
      rest |= (text[at] & 0xffL) << shift;
    }
    return next(next(hash, rest), 0);
  }

  /**
   * Where a hash falls among so many places. Its bits are mixed first (Steele, Lea, Flood 2014), so
   * that texts in a row do not fall in a row.
   */
  public static int place(long hash, int places) {
    long mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    mixed ^= mixed >>> 31;
    return (int) Math.multiplyHigh(mixed >>> 1, 2L * places);
  }

  private long next(long hash, long coefficient) {
    long high = Math.multiplyHigh(hash, key);
    long low = hash * key;
    // 2^61 = 1: the product is its lowest 61 bits and what is above them, added
    long sum = reduced((low & BOUND) + (high << 3 | low >>> 61));
    return reduced(sum + coefficient);
  }

  private static long reduced(long sum) {
    return sum >= BOUND ? sum - BOUND : sum;
  }
}
