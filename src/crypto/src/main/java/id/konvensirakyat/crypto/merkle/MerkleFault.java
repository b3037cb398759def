package id.konvensirakyat.crypto.merkle;

/** Why a proof about a tree was not accepted. */
public enum MerkleFault {
  NEGATIVE("a size or an index is negative"),
  INDEX_BEYOND_SIZE("the tree has no leaf with this index"),
  SIZE_SHRINKS("the newer tree is smaller than the older one"),
  PROOF_TOO_SHORT("the proof has fewer hashes than these sizes need"),
  PROOF_TOO_LONG("the proof has more hashes than these sizes need"),
  ROOT_DIFFERS("the leaf and the proof give another root"),
  EMPTY_ROOT_DIFFERS("the root of a tree without leaves is not the hash of nothing"),
  ROOTS_DIFFER_AT_ONE_SIZE("two trees of one size have two roots"),
  OLDER_ROOT_DIFFERS("the proof gives another root of the older tree"),
  NEWER_ROOT_DIFFERS("the proof gives another root of the newer tree");

  private final String meaning;

  MerkleFault(String meaning) {
    this.meaning = meaning;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
