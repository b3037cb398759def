package id.konvensirakyat.platform.finalization;

import java.util.List;

/** A final list as the public sees it. */
record ListJson(
    String dapil,
    int seats,
    List<Position> positions,
    List<Position> reserves,
    int womenNeeded,
    int women,
    boolean tooFewWomen,
    String canonicalHash) {

  /** A candidate on it, and why there. */
  record Position(
      int position,
      String candidateId,
      int number,
      String name,
      char sex,
      long votes,
      String label,
      String reason,
      String reasonCode) {}
}
