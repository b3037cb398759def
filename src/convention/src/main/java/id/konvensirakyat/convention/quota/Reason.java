package id.konvensirakyat.convention.quota;

/** Why somebody holds a place of a list. */
public enum Reason {
  /** Nobody with more votes was left: the order of votes. */
  VOTES,
  /** A woman before men with more votes, because her triple had no woman yet. */
  ZIPPER,
  /** A woman before men with more votes, because the list needs that many women in all. */
  QUOTA,
  /**
   * A man before a woman with more votes, because later triples need her and no other arrangement
   * departs in fewer places.
   */
  WOMAN_KEPT_FOR_LATER_TRIPLE
}
