package id.konvensirakyat.protocol.log;

import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Trackers seen, in little memory: 16 of their 32 bytes each, so ten million take a third of a
 * gigabyte. Two trackers that agree in these bytes cannot be found by chance; somebody who searches
 * 2^64 ballots for them gains a false alarm.
 */
final class TrackerSet {
  private static final int FIRST_SLOTS = 1 << 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  // The log chooses the trackers; so it must not know which of them have one place.
  private final long highFactor = RANDOM.nextLong() | 1;
  private final long lowFactor = RANDOM.nextLong() | 1;

  private long[] slots = new long[2 * FIRST_SLOTS];
  private int size;

  /** Adds a tracker; false if it was there. */
  boolean add(Hash tracker) {
    ByteBuffer bytes = ByteBuffer.wrap(tracker.bytes());
    long high = bytes.getLong();
    long low = bytes.getLong() | 1; // an empty slot is zero
    if (3L * size >= slots.length) {
      grow();
    }
    return put(slots, high, low);
  }

  private boolean put(long[] into, long high, long low) {
    int mask = into.length / 2 - 1;
    // multiply-shift hashing: the highest bits of the sum
    long place = (high * highFactor + low * lowFactor) >>> (64 - Integer.bitCount(mask));
    for (int i = (int) place; ; i = (i + 1) & mask) {
      if (into[2 * i + 1] == 0) {
        into[2 * i] = high;
        into[2 * i + 1] = low;
        size++;
        return true;
      }
      if (into[2 * i] == high && into[2 * i + 1] == low) {
        return false;
      }
    }
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    size = 0;
    for (int i = 0; i < before.length; i += 2) {
      if (before[i + 1] != 0) {
        put(slots, before[i], before[i + 1]);
      }
    }
  }
}
