package id.konvensirakyat.platform.candidacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code public_comment}: what somebody has to say of a provisional candidate. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "public_comment")
public class CommentRow {
  @Id private String id;
  private String convention;
  private String application;
  private String subject;

  @Column(name = "open_subject")
  private @Nullable String openSubject;

  @Column(name = "author_role")
  private String authorRole;

  @Enumerated(EnumType.STRING)
  private CommentCategory category;

  private String text;

  @Column(name = "commented_at")
  private Instant at;

  @Column(name = "answer_until")
  private Instant answerUntil;

  private @Nullable String answer;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Version private int version;

  /** What is written, about whom and by whom. */
  record Written(
      String convention,
      String application,
      String subject,
      String role,
      CommentCategory category,
      String text) {}

  @SuppressWarnings("NullAway.Init")
  protected CommentRow() {}

  CommentRow(String id, Written written, Instant at, Instant answerUntil) {
    this.id = id;
    this.convention = written.convention();
    this.application = written.application();
    this.subject = written.subject();
    this.openSubject = written.subject();
    this.authorRole = written.role();
    this.category = written.category();
    this.text = written.text();
    this.at = at;
    this.answerUntil = answerUntil;
  }

  void answer(String words, Instant now) {
    answer = words;
    answeredAt = now;
    openSubject = null;
  }

  /** Nobody answered in time: the author may say something else. */
  void close() {
    openSubject = null;
  }

  String id() {
    return id;
  }

  String convention() {
    return convention;
  }

  String application() {
    return application;
  }

  CommentCategory category() {
    return category;
  }

  String text() {
    return text;
  }

  Instant at() {
    return at;
  }

  Instant answerUntil() {
    return answerUntil;
  }

  Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
