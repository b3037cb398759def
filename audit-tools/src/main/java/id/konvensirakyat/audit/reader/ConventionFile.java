package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;
import java.util.Optional;

/** {@code convention.json} (crypto-spec/export.md, "Convention"). */
public record ConventionFile(
    String id,
    String name,
    String level,
    String group,
    String stage,
    List<District> dapil,
    Optional<String> lotCommitment,
    Optional<String> lotSeed) {

  /** One dapil; {@code election} is the Belenios uuid, empty where no vote was held. */
  public record District(String code, String name, int seats, Optional<String> election) {}

  /** Reads the file strictly. */
  public static ConventionFile read(byte[] json) throws RefusedException {
    return JsonReader.read(json, reader -> reader.object(ConventionFile::fields));
  }

  private static ConventionFile fields(JsonReader reader) throws RefusedException {
    return new ConventionFile(
        reader.field("id", r -> r.string(64)),
        reader.field("name", r -> r.string(255)),
        reader.field("level", r -> r.string(40)),
        reader.field("group", r -> r.string(40)),
        reader.field("stage", r -> r.string(40)),
        reader.field("dapil", r -> r.array(5_000, item -> item.object(ConventionFile::district))),
        optional(reader, "lotCommitment"),
        optional(reader, "lotSeed"));
  }

  private static District district(JsonReader reader) throws RefusedException {
    return new District(
        reader.field("code", r -> r.string(16)),
        reader.field("name", r -> r.string(255)),
        reader.field("seats", r -> r.integer(1, 1_000)),
        optional(reader, "election"));
  }

  private static Optional<String> optional(JsonReader reader, String name) throws RefusedException {
    return reader.hasField(name)
        ? Optional.of(reader.field(name, r -> r.string(128)))
        : Optional.empty();
  }
}
