package id.konvensirakyat.platform.convention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Table {@code act}: one line of the chain, as the exact bytes that were hashed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "act")
public class ActRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private long seq;

  @Column(name = "acted_at")
  private Instant at;

  private byte[] line;
  private String hash;

  // the database reads it from the line
  @Column(insertable = false, updatable = false)
  private @Nullable String kind;

  @SuppressWarnings("NullAway.Init")
  protected ActRow() {}

  ActRow(String convention, ActLine line, Instant at) {
    this.convention = convention;
    this.seq = line.seq();
    this.at = at;
    this.line = line.bytes();
    this.hash = line.hash();
  }

  String convention() {
    return convention;
  }

  long seq() {
    return seq;
  }

  Instant at() {
    return at;
  }

  byte[] line() {
    return line.clone();
  }

  String hash() {
    return hash;
  }
}
