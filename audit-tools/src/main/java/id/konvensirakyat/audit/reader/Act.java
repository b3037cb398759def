package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * One line of {@code acts.jsonl}: what a named account did, when and why (crypto-spec/export.md,
 * "Acts").
 *
 * @param payload SHA-256 of what the act fixed, in hexadecimal, or empty
 * @param previous SHA-256 of the line before, 64 zeros in the first
 */
public record Act(
    int seq,
    String at,
    String actor,
    String role,
    String kind,
    String subject,
    String reason,
    String payload,
    String previous) {

  /** Reads one line, without its line break. */
  public static Act read(byte[] line) throws RefusedException {
    return JsonReader.read(line, reader -> reader.object(Act::fields));
  }

  private static Act fields(JsonReader reader) throws RefusedException {
    return new Act(
        reader.field("seq", r -> r.integer(0, Integer.MAX_VALUE)),
        reader.field("at", r -> r.string(40)),
        reader.field("actor", r -> r.string(255)),
        reader.field("role", r -> r.string(40)),
        reader.field("kind", r -> r.string(64)),
        reader.field("subject", r -> r.string(255)),
        reader.field("reason", r -> r.string(4000)),
        reader.field("payload", r -> r.string(64)),
        reader.field("previous", r -> r.string(64)));
  }
}
