package id.konvensirakyat.audit.reader;

import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of {@code acts.jsonl}: what a named account did, when and why (crypto-spec/export.md,
 * "Acts").
 *
 * @param payload what the act fixed, 64 hexadecimal digits, or empty
 * @param previous SHA-256 of the line before, 64 zeros in the first
 */
public record ActLine(
    int seq,
    Instant at,
    String actor,
    Role role,
    String kind,
    String subject,
    String reason,
    String payload,
    String previous) {

  /** Reads one line, without its line break. */
  public static ActLine read(byte[] line) throws RefusedException {
    return JsonReader.read(line, reader -> reader.object(ActLine::fields));
  }

  private static ActLine fields(JsonReader reader) throws RefusedException {
    return new ActLine(
        reader.field("seq", r -> r.integer(0, Integer.MAX_VALUE)),
        reader.field("at", Known.text(40, ActLine::time)),
        reader.field("actor", r -> r.string(255)),
        reader.field("role", Known.name(Role.class)),
        reader.field("kind", Known.kind()),
        reader.field("subject", r -> r.string(255)),
        reader.field("reason", r -> r.string(4000)),
        reader.field("payload", Known.digitsOrEmpty()),
        reader.field("previous", Known.digits()));
  }

  // One text a time: 2026-11-21T00:00:00Z, with as many digits of a second as are not zero.
  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text)).filter(time -> time.toString().equals(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
