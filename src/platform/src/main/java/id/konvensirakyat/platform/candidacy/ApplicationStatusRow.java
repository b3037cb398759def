package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code application_status}: each state an application was in. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "application_status")
public class ApplicationStatusRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String application;
  private int seq;

  @Enumerated(EnumType.STRING)
  private ApplicationState status;

  private Instant since;

  @SuppressWarnings("NullAway.Init")
  protected ApplicationStatusRow() {}

  ApplicationStatusRow(String application, int seq, ApplicationState status, Instant since) {
    this.application = application;
    this.seq = seq;
    this.status = status;
    this.since = since;
  }

  ApplicationState status() {
    return status;
  }

  Instant since() {
    return since;
  }
}
