package id.konvensirakyat.platform.candidacy;

import java.util.Arrays;
import java.util.Optional;

/** What a public comment on a provisional candidate is about. */
enum CommentCategory {
  /** Who the candidate is. */
  IDENTITY,
  /** Papers of the application. */
  DOCUMENTS,
  /** What the candidate did as candidate. */
  CONDUCT,
  /** What the candidate did before. */
  TRACK_RECORD,
  /** Anything else. */
  OTHER;

  static Optional<CommentCategory> of(String text) {
    return Arrays.stream(values()).filter(c -> c.name().equals(text)).findFirst();
  }
}
