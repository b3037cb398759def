package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.stage.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code objection_step}: a line of the acts about an objection, and whose it was. */
@Entity
@Table(name = "objection_step")
public class ObjectionStepRow {
  /** The kind of the line that files an objection; all others are those of the rules' acts. */
  static final String FILED = "OBJECTION_FILED";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @SuppressWarnings("UnusedVariable") // read by queries
  private String convention;

  private String objection;

  @Column(name = "act_seq")
  private long seq;

  private String act;
  private boolean proposed;
  private @Nullable String subject;
  private String username;

  @Enumerated(EnumType.STRING)
  private Remedy remedy;

  private String reason;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected ObjectionStepRow() {}

  ObjectionStepRow(String convention, Step step) {
    this.convention = convention;
    this.objection = step.objection();
    this.seq = step.seq();
    this.act = step.kind();
    this.proposed = step.proposed();
    this.subject = step.subject().orElse(null);
    this.username = step.username();
    this.remedy = step.remedy();
    this.reason = step.reason();
    this.stage = step.stage();
    this.at = step.at();
  }

  Step step() {
    return new Step(
        objection,
        seq,
        act,
        proposed,
        Optional.ofNullable(subject),
        username,
        remedy,
        reason,
        stage,
        at);
  }
}
