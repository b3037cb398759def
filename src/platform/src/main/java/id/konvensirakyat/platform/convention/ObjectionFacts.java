package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.objection.DapilObjections;
import java.util.List;
import java.util.Map;

/** What objections tell the rest; asked in a transaction that holds or locks the convention. */
public interface ObjectionFacts {
  /** Whether any objection waits for a word. */
  boolean anyOpen(String conventionId);

  /** By dapil code; a dapil without objections is left out. */
  Map<String, DapilObjections> of(String conventionId);

  /** Those of one dapil. */
  default DapilObjections of(String conventionId, String dapil) {
    return of(conventionId).getOrDefault(dapil, new DapilObjections(List.of()));
  }
}
