package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.objection.DapilObjections;
import java.util.List;
import java.util.Map;

/** The objections of a convention, for those whom they hold up. Drafts are none. */
public interface ObjectionFacts {
  /** By dapil code; a dapil without any is left out. */
  Map<String, DapilObjections> of(String conventionId);

  /** Those of one dapil. */
  default DapilObjections of(String conventionId, String dapil) {
    return of(conventionId).getOrDefault(dapil, new DapilObjections(List.of()));
  }

  /** Whether any still waits for somebody's word. */
  default boolean anyOpen(String conventionId) {
    return of(conventionId).values().stream().anyMatch(DapilObjections::blockDecision);
  }
}
