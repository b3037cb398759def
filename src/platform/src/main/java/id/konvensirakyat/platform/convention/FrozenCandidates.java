package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.person.Sex;
import java.util.List;
import java.util.Optional;

/** The candidates as FREEZE_CANDIDATE_LIST fixed them. */
public interface FrozenCandidates {
  /**
   * One of them.
   *
   * @param number on the ballot, from 1 in each dapil
   * @param standing false once withdrawn or struck
   */
  record FrozenCandidate(String id, int number, String name, Sex sex, boolean standing) {}

  /** In the order of their numbers; empty before the freeze and where nobody stands. */
  List<FrozenCandidate> of(String conventionId, String dapil);

  /** The exact bytes of candidates.json; empty before the freeze. */
  Optional<byte[]> published(String conventionId);
}
