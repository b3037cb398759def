package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.schedule.Extension;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table {@code period_extension}: a period made longer. Never changes. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "period_extension")
public class ExtensionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;

  @Enumerated(EnumType.STRING)
  private Period period;

  private int days;

  @Column(name = "act_seq")
  private long actSeq;

  @SuppressWarnings("NullAway.Init")
  protected ExtensionRow() {}

  ExtensionRow(String convention, Extension extension, long actSeq) {
    this.convention = convention;
    this.period = extension.period();
    this.days = extension.days();
    this.actSeq = actSeq;
  }

  Extension extension() {
    return new Extension(period, days);
  }
}
