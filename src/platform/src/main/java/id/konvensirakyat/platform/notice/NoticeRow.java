package id.konvensirakyat.platform.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code notice}: one thing told to one person. */
@Entity
@Table(name = "notice")
public class NoticeRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "public_id")
  private String publicId;

  private String convention;
  private String subject;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private String parameters;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway.Init")
  protected NoticeRow() {}

  NoticeRow(
      String publicId,
      String convention,
      String subject,
      NoticeKind kind,
      Map<String, String> parameters,
      Instant at) {
    this.publicId = publicId;
    this.convention = convention;
    this.subject = subject;
    this.kind = kind;
    this.parameters = Parameters.write(parameters);
    this.createdAt = at;
  }

  long id() {
    return id;
  }

  String publicId() {
    return publicId;
  }

  String convention() {
    return convention;
  }

  String subject() {
    return subject;
  }

  NoticeKind kind() {
    return kind;
  }

  Map<String, String> parameters() {
    return Parameters.read(parameters);
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }

  void read(Instant at) {
    if (readAt == null) {
      readAt = at;
    }
  }
}
