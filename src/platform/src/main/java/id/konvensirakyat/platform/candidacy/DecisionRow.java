package id.konvensirakyat.platform.candidacy;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.web.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    JsonNode stored = (JsonNode) Json.read(bytes, JsonNode.class);
    return new Decision(
        stored.path("application").asText(),
        stored.path("round").asInt(),
        stored.path("verdict").asText(),
        texts(stored, "verifiers"),
        texts(stored, "reasons"),
        texts(stored, "corrections"),
        stored.path("salt").asText());
  }

  /** Decisions from before there was this list have none. */
  private static List<String> texts(JsonNode stored, String field) {
    List<String> texts = new ArrayList<>();
    stored.path(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Instant at() {
    return at;
  }
}
