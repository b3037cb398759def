package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list of hashes in 32 bytes each, which grows without being copied. */
final class HashList {
  private static final int BLOCK = 1 << 12; // hashes

  private final List<byte[]> blocks = new ArrayList<>();
  private int size;

  void add(Hash hash) {
    if (size % BLOCK == 0) {
      blocks.add(new byte[BLOCK * Hash.SIZE]);
    }
    System.arraycopy(hash.bytes(), 0, block(size), offset(size), Hash.SIZE);
    size = Math.addExact(size, 1);
  }

  Hash get(int index) {
    return Hash.ofBytes(Arrays.copyOfRange(block(index), offset(index), offset(index) + Hash.SIZE));
  }

  /** Whether the hash is among the first so many. */
  boolean contains(Hash hash, int before) {
    byte[] wanted = hash.bytes();
    for (int i = 0; i < before; i++) {
      int at = offset(i);
      if (Arrays.equals(block(i), at, at + Hash.SIZE, wanted, 0, Hash.SIZE)) {
        return true;
      }
    }
    return false;
  }

  private byte[] block(int index) {
    return blocks.get(index / BLOCK);
  }

  private static int offset(int index) {
    return index % BLOCK * Hash.SIZE;
  }
}
