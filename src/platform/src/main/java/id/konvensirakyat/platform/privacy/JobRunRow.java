package id.konvensirakyat.platform.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code job_run}: what a job did, as a count that names nobody. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "job_run")
public class JobRunRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Enumerated(EnumType.STRING)
  private Job job;

  private String convention;
  private int things;

  @Column(name = "done_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected JobRunRow() {}

  JobRunRow(Job job, String convention, int things, Instant at) {
    this.job = job;
    this.convention = convention;
    this.things = things;
    this.at = at;
  }

  RetentionJson.DoneJson json() {
    return new RetentionJson.DoneJson(job.name(), convention, things, at.toString());
  }
}
