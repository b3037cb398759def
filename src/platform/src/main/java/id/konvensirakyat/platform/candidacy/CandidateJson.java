package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import org.jspecify.annotations.Nullable;

/** A candidate as the public sees one. */
record CandidateJson(
    String id,
    String dapil,
    @Nullable Integer number,
    String name,
    String sex,
    String vision,
    String status,
    boolean withdrawn,
    boolean hasPhoto,
    int comments) {

  /** Public from the provisional list on; who withdraws from the frozen list stays visible. */
  static boolean isPublic(ApplicationRow row) {
    return row.status().isPublic()
        || (row.status() == ApplicationState.WITHDRAWN && row.listNumber().isPresent());
  }

  /**
   * The candidate; who took back the consent to publication is still on the list, as the record
   * says, without photo and vision.
   */
  static CandidateJson of(ApplicationRow row, boolean hasPhoto, int comments, boolean hidden) {
    return new CandidateJson(
        row.id(),
        row.dapil(),
        row.listNumber().isPresent() ? row.listNumber().getAsInt() : null,
        row.fullName(),
        row.sex(),
        hidden ? "" : row.vision(),
        row.status().name(),
        !row.status().isOpen(),
        hasPhoto && !hidden,
        comments);
  }
}
