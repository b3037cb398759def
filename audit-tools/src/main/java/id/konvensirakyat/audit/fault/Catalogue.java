package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The faults of crypto-spec/faults, which this program carries with it. */
public final class Catalogue {
  private static final List<String> FILES =
      List.of(
          "archive",
          "setup",
          "ballots",
          "tally",
          "seal",
          "convention",
          "acts",
          "elections",
          "rolls",
          "keys",
          "finalization",
          "log");
  private static final int MOST = 1000;
  private static final int LONGEST = 2000;

  private Catalogue() {}

  /** All faults, in the order of the catalogue. */
  public static List<Fault> read() {
    List<Fault> faults = new ArrayList<>();
    for (String name : FILES) {
      try (InputStream in = Catalogue.class.getResourceAsStream("/faults/" + name + ".json")) {
        if (in == null) {
          throw new IllegalStateException("this program was built without faults/" + name);
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        faults.addAll(JsonReader.read(text, r -> r.array(MOST, f -> f.object(Catalogue::fault))));
      } catch (IOException | RefusedException e) {
        throw new IllegalStateException("faults/" + name + " cannot be read", e);
      }
    }
    return faults;
  }

  private static Fault fault(JsonReader r) throws RefusedException {
    String id = text(r, "id");
    try {
      return new Fault(
          id,
          text(r, "class"),
          r.field("base", b -> name(Fault.Base.class, b)),
          optional(r, "field"),
          text(r, "what"),
          text(r, "apa"),
          r.hasField("change") ? r.field("change", Catalogue::change) : new Change.Made(),
          r.field("check", c -> name(Check.class, c)),
          text(r, "reason"),
          r.field("tool", t -> name(Fault.Tool.class, t)));
    } catch (RefusedException e) {
      throw e.within(id);
    }
  }

  private static Change change(JsonReader reader) throws RefusedException {
    return reader.object(
        r -> {
          if (r.hasField("events")) {
            return new Change.Events(r.field("events", a -> a.array(100, n -> n.string(LONGEST))));
          }
          if (r.hasField("file")) {
            return new Change.Bytes(
                r.field("file", n -> n.integer(0, 100)),
                r.field("offset", n -> n.integer(0, 1 << 20)),
                text(r, "to"),
                r.hasField("sum") && r.field("sum", JsonReader::bool));
          }
          return new Change.Value(
              text(r, "in"),
              optional(r, "at").orElse(""),
              optional(r, "find"),
              how(r),
              r.hasField("signed") && r.field("signed", JsonReader::bool));
        });
  }

  private static Change.How how(JsonReader r) throws RefusedException {
    if (r.hasField("drop")) {
      r.field("drop", JsonReader::bool);
      return new Change.How.Drop();
    }
    Optional<String> with = optional(r, "swap");
    return with.isPresent() ? new Change.How.Swap(with.get()) : new Change.How.To(text(r, "to"));
  }

  private static String text(JsonReader r, String name) throws RefusedException {
    return r.field(name, t -> t.string(LONGEST));
  }

  private static Optional<String> optional(JsonReader r, String name) throws RefusedException {
    return r.hasField(name) ? Optional.of(text(r, name)) : Optional.empty();
  }

  private static <E extends Enum<E>> E name(Class<E> type, JsonReader r) throws RefusedException {
    String text = r.string(LONGEST).toUpperCase(Locale.ROOT).replace(' ', '_');
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Reason.TEXT_INVALID, "");
    }
  }
}
