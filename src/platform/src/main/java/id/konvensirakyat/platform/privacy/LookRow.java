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

/** Table {@code access_log}: one look at a person's data. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "access_log")
public class LookRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String subject;
  private String viewer;
  private String role;

  @Enumerated(EnumType.STRING)
  private Matter matter;

  private String detail;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  @Column(name = "looked_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected LookRow() {}

  LookRow(String convention, String subject, Look look, Matter matter, String detail, Instant at) {
    this.convention = convention;
    this.subject = subject;
    this.viewer = look.viewer().username();
    this.role = look.role();
    this.reason = look.reason();
    this.matter = matter;
    this.detail = detail;
    this.at = at;
  }

  /** The look as its subject sees it. */
  MyDataJson.LookJson json() {
    return new MyDataJson.LookJson(
        at.toString(), role, viewer, matter.name(), detail, reason.name(), convention);
  }
}
