package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.web.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code credential_backup}: a voter's code, sealed by the voter. */
@Entity
@Table(name = "credential_backup")
public class BackupRow {
  @Id private String subject;
  private String sealed;

  @Column(name = "kept_on")
  private LocalDate keptOn;

  private int opened;

  @Column(name = "opened_on")
  private @Nullable LocalDate openedOn;

  @Column(name = "opened_that_day")
  private int openedThatDay;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected BackupRow() {}

  BackupRow(String subject, SealedCode code, LocalDate today) {
    this.subject = subject;
    replaceBy(code, today);
  }

  /** What was counted of the one before stays counted: it is of the account. */
  final void replaceBy(SealedCode code, LocalDate today) {
    sealed = new String(Json.write(code), StandardCharsets.UTF_8);
    keptOn = today;
  }

  SealedCode code() {
    return (SealedCode) Json.read(sealed.getBytes(StandardCharsets.UTF_8), SealedCode.class);
  }

  LocalDate keptOn() {
    return keptOn;
  }

  int opened() {
    return opened;
  }

  Optional<LocalDate> openedOn() {
    return Optional.ofNullable(openedOn);
  }

  int openedOn(LocalDate day) {
    return day.equals(openedOn) ? openedThatDay : 0;
  }

  void open(LocalDate today) {
    openedThatDay = openedOn(today) + 1;
    openedOn = today;
    opened++;
  }
}
