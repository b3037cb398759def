package id.konvensirakyat.crypto.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What differs from a hash or a proof as little as can be. */
final class Mutations {
  private Mutations() {}

  /** With any one bit changed. */
  static List<TreeHash> bits(TreeHash hash) {
    List<TreeHash> changed = new ArrayList<>();
    for (int bit = 0; bit < 256; bit++) {
      byte[] bytes = hash.bytes();
      bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
      changed.add(TreeHash.of(bytes));
    }
    return changed;
  }

  /** Proofs of the same length: a bit changed, or two different hashes exchanged. */
  static List<List<TreeHash>> changed(List<TreeHash> proof) {
    List<List<TreeHash>> changed = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      for (TreeHash hash : bits(proof.get(i))) {
        List<TreeHash> copy = new ArrayList<>(proof);
        copy.set(i, hash);
        changed.add(copy);
      }
      for (int j = 0; j < i; j++) {
        List<TreeHash> copy = new ArrayList<>(proof);
        Collections.swap(copy, i, j);
        changed.add(copy);
      }
    }
    return changed;
  }

  /** Without any one hash. */
  static List<List<TreeHash>> shorter(List<TreeHash> proof) {
    List<List<TreeHash>> shorter = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<TreeHash> copy = new ArrayList<>(proof);
      copy.remove(i);
      shorter.add(copy);
    }
    return shorter;
  }

  /** With a hash more at any place: that of nothing, or the neighbour's again. */
  static List<List<TreeHash>> longer(List<TreeHash> proof) {
    List<List<TreeHash>> longer = new ArrayList<>();
    for (int i = 0; i <= proof.size(); i++) {
      for (TreeHash hash : List.of(TreeHash.EMPTY, i == 0 ? TreeHash.EMPTY : proof.get(i - 1))) {
        List<TreeHash> copy = new ArrayList<>(proof);
        copy.add(i, hash);
        longer.add(copy);
      }
    }
    return longer;
  }
}
