package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.document.Owner;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code assurance_request}: a voter's pictures on their way to an officer. */
@Entity(name = "AssuranceRequestRow")
@Table(name = "assurance_request")
public class RequestRow {
  /** How long a drawn code may be photographed. */
  static final Duration CODE_GOOD = Duration.ofMinutes(30);

  /** How long an officer holds a case. */
  static final Duration HELD = Duration.ofMinutes(20);

  @Id private String id;
  private String convention;
  private String subject;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  private int round;
  private String code;

  @Column(name = "code_until")
  private Instant codeUntil;

  private String area;

  @Column(name = "submitted_at")
  private @Nullable Instant submittedAt;

  @Column(name = "taken_by")
  private @Nullable String takenBy;

  @Column(name = "taken_until")
  private @Nullable Instant takenUntil;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected RequestRow() {}

  @SuppressWarnings("NullAway.Init") // begin() follows
  RequestRow(String id, String convention, String subject) {
    this.id = id;
    this.convention = convention;
    this.subject = subject;
    this.area = "";
  }

  /**
   * Begins a round, or the same one again with another code.
   *
   * @param number of the round, from 1
   */
  void begin(int number, String fresh, Instant now) {
    round = number;
    state = RequestState.DRAFT;
    code = fresh;
    codeUntil = now.plus(CODE_GOOD);
    submittedAt = null;
    release();
  }

  void submit(String where, Instant now) {
    state = RequestState.WAITING;
    area = where;
    submittedAt = now;
  }

  /** The voter lives elsewhere now: other officers may see it. */
  void move(String where) {
    area = where;
    release();
  }

  void decide(boolean granted) {
    state = granted ? RequestState.GRANTED : RequestState.REFUSED;
    release();
  }

  void takeBack() {
    state = RequestState.TAKEN_BACK;
    submittedAt = null;
    release();
  }

  final void release() {
    takenBy = null;
    takenUntil = null;
  }

  boolean isHeldBy(String officer, Instant now) {
    return state == RequestState.WAITING
        && officer.equals(takenBy)
        && takenUntil != null
        && takenUntil.isAfter(now);
  }

  Owner owner() {
    return Owner.assurance(convention, id, subject);
  }

  String id() {
    return id;
  }

  String convention() {
    return convention;
  }

  String subject() {
    return subject;
  }

  RequestState state() {
    return state;
  }

  int round() {
    return round;
  }

  String code() {
    return code;
  }

  Instant codeUntil() {
    return codeUntil;
  }

  String area() {
    return area;
  }

  Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  Optional<Instant> takenUntil() {
    return Optional.ofNullable(takenUntil);
  }
}
