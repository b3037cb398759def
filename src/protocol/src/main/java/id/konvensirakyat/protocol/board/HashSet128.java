package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.ByteBuffer;

/**
 * A set of hashes that keeps 128 bits of each: 32 bytes an entry for the tens of millions of
 * ciphertexts of a large election. A false "already there" takes a collision of 128 bits.
 */
final class HashSet128 {
  private long[] slots = new long[1 << 10]; // pairs; (0, 0) is free
  private int size;

  /** Adds a hash; false if it was there. */
  boolean add(Hash hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash.bytes());
    long high = bytes.getLong();
    long low = bytes.getLong() | 1; // never the free pair
    int slot = find(high, low);
    if (slots[slot + 1] != 0) {
      return false;
    }
    slots[slot] = high;
    slots[slot + 1] = low;
    size++;
    if (size * 4 > slots.length) {
      grow();
    }
    return true;
  }

  boolean contains(Hash hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash.bytes());
    return slots[find(bytes.getLong(), bytes.getLong() | 1) + 1] != 0;
  }

  private int find(long high, long low) {
    int mask = slots.length - 1;
    int slot = (int) (high << 1) & mask;
    while (slots[slot + 1] != 0 && (slots[slot] != high || slots[slot + 1] != low)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(old.length, 2)];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = find(old[i], old[i + 1]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}
