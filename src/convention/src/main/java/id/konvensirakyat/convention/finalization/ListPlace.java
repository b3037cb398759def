package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.quota.Reason;
import id.konvensirakyat.convention.ranking.CandidateId;
import java.util.List;

/**
 * A place of the final list.
 *
 * @param position nomor urut, from 1
 * @param holder who holds it
 * @param reason why
 * @param passedOver those with more votes who stand lower or not at all, in the order of votes
 */
public record ListPlace(int position, Scored holder, Reason reason, List<CandidateId> passedOver) {
  /** Copies the list. */
  public ListPlace {
    passedOver = List.copyOf(passedOver);
  }
}
