package id.konvensirakyat.audit.reader;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;
import java.util.Optional;

/** {@code convention.json} (crypto-spec/export.md, "Convention"). */
public record ConventionFile(
    String id,
    String name,
    Level level,
    String group,
    Stage stage,
    List<District> dapil,
    Optional<String> lotCommitment,
    Optional<LotSeed> lotSeed) {

  public ConventionFile {
    dapil = List.copyOf(dapil);
  }

  /** One dapil; {@code election} is the Belenios uuid, empty where no vote was held. */
  public record District(DapilCode code, String name, int seats, Optional<Uuid> election) {

    /** Where the election's archive is, if there is an election. */
    public Optional<String> archive() {
      return election.map(uuid -> "elections/" + code + "-" + uuid + ".bel");
    }

    /** Where the dapil's list is once it is computed. */
    public String list() {
      return "lists/" + code + ".txt";
    }

    /** Where the register of the dapil's voters is once the roll is frozen. */
    public String register() {
      return "register/" + code + ".txt";
    }

    /** Where a board's change of the list is while it holds. */
    public String override() {
      return "lists/" + code + ".override.txt";
    }
  }

  /** Reads the file strictly. */
  public static ConventionFile read(byte[] json) throws RefusedException {
    return JsonReader.read(json, reader -> reader.object(ConventionFile::fields));
  }

  private static ConventionFile fields(JsonReader reader) throws RefusedException {
    return new ConventionFile(
        reader.field("id", Known.id()),
        reader.field("name", r -> r.string(255)),
        reader.field("level", Known.text(40, Level::of)),
        reader.field("group", r -> r.string(40)),
        reader.field("stage", Known.name(Stage.class)),
        reader.field("dapil", r -> r.array(5_000, item -> item.object(ConventionFile::district))),
        optional(reader, "lotCommitment", Known.digits()),
        optional(reader, "lotSeed", Known.text(64, LotSeed::of)));
  }

  private static District district(JsonReader reader) throws RefusedException {
    return new District(
        reader.field("code", Known.text(16, DapilCode::of)),
        reader.field("name", r -> r.string(255)),
        reader.field("seats", r -> r.integer(1, 1_000)),
        optional(reader, "election", r -> Uuid.decode(r.string(64))));
  }

  private static <T> Optional<T> optional(JsonReader reader, String name, JsonReader.Part<T> part)
      throws RefusedException {
    return reader.hasField(name) ? Optional.of(reader.field(name, part)) : Optional.empty();
  }
}
