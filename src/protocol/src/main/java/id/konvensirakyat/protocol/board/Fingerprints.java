package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.KeyedHash;

/**
 * A set of keyed hashes of 61 bits, for the tens of millions of ciphertexts of a large election: 11
 * to 16 bytes each. It grows with what is added, in parts, so that growing needs little memory and
 * an archive that promises many ballots costs nothing. That a hash is there already means that a
 * ciphertext may have been used before; {@link Repetition} looks whether it was.
 */
final class Fingerprints {
  // So many that no part of a large set is large: a garbage collector moves small arrays easily.
  private static final int PARTS = 1 << 12;
  private static final int SMALLEST = 8;

  // In each part the hashes and 1, or 0 for a free slot.
  private final long[][] parts = new long[PARTS][SMALLEST];
  private final int[] sizes = new int[PARTS];

  /** Adds a hash; false if it was there. */
  boolean add(long hash) {
    int part = (int) (hash % PARTS);
    int slot = find(parts[part], hash);
    if (parts[part][slot] != 0) {
      return false;
    }
    parts[part][slot] = hash + 1;
    sizes[part]++;
    if (sizes[part] > parts[part].length / 4 * 3L) {
      grow(part);
    }
    return true;
  }

  private void grow(int part) {
    long[] old = parts[part];
    long[] larger = new long[Math.addExact(old.length, old.length / 2)];
    for (long entry : old) {
      if (entry != 0) {
        larger[find(larger, entry - 1)] = entry;
      }
    }
    parts[part] = larger;
  }

  /** Where the hash is, or the free slot where it belongs; some slot is free. */
  private static int find(long[] slots, long hash) {
    int slot = KeyedHash.place(hash, slots.length);
    while (slots[slot] != 0 && slots[slot] != hash + 1) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }
}
