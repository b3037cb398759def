package id.konvensirakyat.platform.convention;

import java.util.Map;

/** What objections tell the convention. */
public interface ObjectionFacts {
  /**
   * What the objections of one dapil hold up.
   *
   * @param delaysList whether no list may be computed now
   * @param blocksDecision whether the list may not be decided now
   * @param revoteOrdered whether the dapil gets no list from this vote
   * @param byState how many there are by state, drafts left out
   */
  record DapilFact(
      boolean delaysList,
      boolean blocksDecision,
      boolean revoteOrdered,
      Map<String, Integer> byState) {
    /** What holds where nobody objected. */
    public static final DapilFact NONE = new DapilFact(false, false, false, Map.of());

    /** Copies the counts. */
    public DapilFact {
      byState = Map.copyOf(byState);
    }
  }

  /** Whether any objection waits for a word. */
  boolean anyOpen(String conventionId);

  /** By dapil code; a dapil without objections is left out. */
  Map<String, DapilFact> byDapil(String conventionId);

  /** What holds in one dapil. */
  default DapilFact of(String conventionId, String dapil) {
    return byDapil(conventionId).getOrDefault(dapil, DapilFact.NONE);
  }
}
