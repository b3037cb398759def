package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.web.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code decision}: what two verifiers decided, as the bytes whose hash is in the acts. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "decision")
public class DecisionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String application;
  private int round;
  private byte[] bytes;

  @Column(name = "decided_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected DecisionRow() {}

  DecisionRow(Decision decision, Instant at) {
    this.application = decision.application();
    this.round = decision.round();
    this.bytes = Json.write(decision);
    this.at = at;
  }

  Decision decision() {
    return (Decision) Json.read(bytes, Decision.class);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Instant at() {
    return at;
  }
}
