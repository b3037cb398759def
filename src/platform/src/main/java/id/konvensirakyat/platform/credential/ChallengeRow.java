package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.ChallengeGround;
import id.konvensirakyat.convention.roll.ChallengeState;
import id.konvensirakyat.convention.stage.Role;
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

/** Table {@code entry_challenge}: somebody says that an entry does not belong on the roll. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "entry_challenge")
public class ChallengeRow {
  @Id private String id;
  private String convention;
  private String challenger;

  @Enumerated(EnumType.STRING)
  @Column(name = "as_role")
  private Role role;

  // whose entry it is; null where nobody was registered by that number
  private @Nullable String subject;

  @Enumerated(EnumType.STRING)
  private ChallengeGround ground;

  @Enumerated(EnumType.STRING)
  private ChallengeState state;

  private byte[] reason;
  private byte @Nullable [] answer;
  private byte @Nullable [] ruling;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected ChallengeRow() {}

  /** A new one; what was written is sealed. */
  ChallengeRow(
      String id,
      String convention,
      String challenger,
      Optional<String> subject,
      ChallengeMatter matter,
      byte[] reason,
      Instant filedAt) {
    this.id = id;
    this.convention = convention;
    this.challenger = challenger;
    this.role = matter.as();
    this.subject = subject.orElse(null);
    this.ground = matter.ground();
    this.state = ChallengeState.FILED;
    this.reason = reason.clone();
    this.filedAt = filedAt;
  }

  void answer(byte[] sealed) {
    answer = sealed.clone();
    state = ChallengeState.ANSWERED;
  }

  /** What registrars say of it, sealed. */
  void rule(byte[] sealed) {
    ruling = sealed.clone();
  }

  void decide(ChallengeState decided, Instant at) {
    state = decided;
    decidedAt = at;
  }

  String id() {
    return id;
  }

  String convention() {
    return convention;
  }

  String challenger() {
    return challenger;
  }

  Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  ChallengeGround ground() {
    return ground;
  }

  ChallengeState state() {
    return state;
  }

  byte[] reason() {
    return reason.clone();
  }

  Optional<byte[]> answer() {
    return Optional.ofNullable(answer).map(byte[]::clone);
  }

  Optional<byte[]> ruling() {
    return Optional.ofNullable(ruling).map(byte[]::clone);
  }

  Instant filedAt() {
    return filedAt;
  }
}
