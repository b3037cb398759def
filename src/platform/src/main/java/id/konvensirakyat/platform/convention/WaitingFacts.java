package id.konvensirakyat.platform.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What waits in a feature, for the committee's board. Every bean is asked. */
public interface WaitingFacts {
  /**
   * Something that waits for somebody of a role.
   *
   * @param kind a code in lower case with hyphens; the pages have a text for it
   * @param role whose turn it is, in lower case
   * @param due the last day on which it is in time, where there is one
   */
  record Waiting(String kind, int count, String role, Optional<LocalDate> due) {}

  /** What waits in this convention now; nothing is counted as 0. */
  List<Waiting> waiting(Convention convention);
}
