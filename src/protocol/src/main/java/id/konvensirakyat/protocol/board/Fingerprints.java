package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.KeyedHash;

/**
 * A set of keyed hashes of 61 bits: 11 bytes for each of the tens of millions of ciphertexts of a
 * large election, allocated once. That a hash is there already means that a ciphertext may have
 * been used before; {@link Repetition} looks whether it was.
 */
final class Fingerprints {
  private final long[] slots; // the hash and 1, or 0 for a free slot

  /** An empty set for so many hashes. */
  Fingerprints(long most) {
    slots = new long[Math.toIntExact(most * 4 / 3 + 1)];
  }

  /** Adds a hash; false if it was there. */
  boolean add(long hash) {
    int slot = KeyedHash.place(hash, slots.length);
    while (slots[slot] != 0) {
      if (slots[slot] == hash + 1) {
        return false;
      }
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    slots[slot] = hash + 1;
    return true;
  }
}
