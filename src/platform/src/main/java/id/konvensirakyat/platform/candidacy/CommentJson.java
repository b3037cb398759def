package id.konvensirakyat.platform.candidacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public comment, as everybody sees it who may see it: who wrote it is told to nobody.
 *
 * @param answerUntil when the candidate's time to answer ends
 */
record CommentJson(
    String id,
    String candidate,
    String category,
    String text,
    String at,
    String answerUntil,
    @Nullable String answer,
    @Nullable String answeredAt) {
  static CommentJson of(CommentRow row) {
    return new CommentJson(
        row.id(),
        row.application(),
        row.category().name(),
        row.text(),
        row.at().toString(),
        row.answerUntil().toString(),
        row.answer().orElse(null),
        row.answeredAt().map(Instant::toString).orElse(null));
  }
}
