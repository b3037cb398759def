package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.objection.Ruling;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The objections of a convention and the acts that move them. */
final class SmallObjections {
  private static final String SALTED = "6c".repeat(32);
  private static final String BOARD = "OBJECTION_BOARD";

  private final SmallActs acts;
  private final Map<String, String> lines = new LinkedHashMap<>();

  SmallObjections(SmallActs acts) {
    this.acts = acts;
  }

  /** Somebody objects; {@code candidate} where it is against one. */
  void file(String id, String dapil, String ground, String by, Optional<String> candidate) {
    String against = candidate.map(c -> "\"candidate\":\"" + c + "\",").orElse("");
    String line =
        "{\"id\":\"%s\",\"dapil\":\"%s\",\"ground\":\"%s\",\"by\":\"%s\",%s\"statement\":\"%s\"}"
            .formatted(id, dapil, ground, by, against, SALTED);
    lines.put(id, line);
    acts.add(id, by, "OBJECTION_FILED", id, Hash.of(line).hex());
  }

  void accept(String id) {
    acts.add("majelis1", BOARD, "OBJECTION_ACCEPTED", id, "");
  }

  void refuse(String id) {
    acts.add("majelis1", BOARD, "OBJECTION_REFUSED", id, "");
  }

  void answer(String id, String actor, String role) {
    acts.add(actor, role, "OBJECTION_ANSWERED", id, SALTED);
  }

  /** Two of the board rule. */
  void rule(String id, Remedy remedy) {
    String kind = remedy == Remedy.NONE ? "OBJECTION_DISMISSED" : "OBJECTION_UPHELD";
    String hash = ruling(id, remedy);
    acts.propose("majelis2", BOARD, kind, id, hash);
    acts.add("majelis1", BOARD, kind, id, hash);
  }

  void acceptRuling(String id, String actor, String role) {
    acts.add(actor, role, "RULING_ACCEPTED", id, "");
  }

  void appeal(String id, String role) {
    acts.add(id, role, "OBJECTION_APPEALED", id, SALTED);
  }

  /** Two of the steering committee dismiss an appeal. */
  void dismissOnAppeal(String id) {
    String hash = ruling(id, Remedy.NONE);
    acts.propose("pengarah2", "STEERING", "APPEAL_DISMISSED", id, hash);
    acts.add("pengarah1", "STEERING", "APPEAL_DISMISSED", id, hash);
  }

  /** The time for an appeal is over. */
  void close(String id) {
    acts.add("majelis1", BOARD, "OBJECTION_CLOSED", id, "");
  }

  static String ruling(String id, Remedy remedy) {
    return new Ruling(remedy != Remedy.NONE, remedy).hash(id);
  }

  /** objections.jsonl, once there is one. */
  Optional<String> text() {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\n", lines.values()) + "\n");
  }
}
