package id.konvensirakyat.platform.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code job}: when a job last ran to its end. */
@Entity
@Table(name = "job")
public class JobRow {
  @Id
  @Enumerated(EnumType.STRING)
  private Job job;

  @Column(name = "last_run_at")
  private Instant lastRunAt;

  @SuppressWarnings("NullAway.Init")
  protected JobRow() {}

  JobRow(Job job, Instant now) {
    this.job = job;
    this.lastRunAt = now;
  }

  void ran(Instant now) {
    lastRunAt = now;
  }

  Job job() {
    return job;
  }

  Instant lastRunAt() {
    return lastRunAt;
  }
}
