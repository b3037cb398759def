package id.konvensirakyat.platform.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code outgoing_mail}: where the e-mail of one notice stands. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "outgoing_mail")
public class MailRow {
  @Id private long notice;

  @Enumerated(EnumType.STRING)
  private MailState state;

  private int attempts;

  @Column(name = "due_at")
  private Instant dueAt;

  private @Nullable String claim;
  private @Nullable String failure;
  private byte @Nullable [] sealed;

  @SuppressWarnings("NullAway.Init")
  protected MailRow() {}

  /** Waits from now on. */
  MailRow(long notice, Instant now) {
    this.notice = notice;
    this.state = MailState.WAITING;
    this.dueAt = now;
  }

  /** Keeps the address itself, for a person who is about to be forgotten. */
  void keepAddress(byte[] sealedAddress) {
    sealed = sealedAddress.clone();
  }

  Optional<byte[]> keptAddress() {
    return Optional.ofNullable(sealed).map(byte[]::clone);
  }

  int attempts() {
    return attempts;
  }

  boolean isClaimedBy(String whom) {
    return state == MailState.WAITING && whom.equals(claim);
  }

  void takeBy(String whom, Instant until) {
    claim = whom;
    dueAt = until;
    attempts++;
  }

  void tryAgain(Instant when, String why) {
    claim = null;
    dueAt = when;
    failure = why;
  }

  /** Ends it: sent, given up, or no longer wanted. */
  void end(MailState ended, @Nullable String why) {
    state = ended;
    claim = null;
    failure = why;
    sealed = null;
  }
}
