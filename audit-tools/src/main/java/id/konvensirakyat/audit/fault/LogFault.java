package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.log.AlarmKind;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One fault of the catalogue that a log's server commits before everybody's eyes.
 *
 * @param id by which it is called for ever
 * @param what the server does, in English
 * @param apa the same in Indonesian
 * @param watch the alarms of {@code audit watch}, these and no others; none if it does not see it
 * @param witness how {@code audit witness} answers, and what it keeps; {@code -} if it is not asked
 * @param receipt what {@code audit receipt} finds of the voter's receipt
 */
public record LogFault(
    String id, String what, String apa, Set<AlarmKind> watch, String witness, String receipt) {
  private static final String FILE = "/faults/watch.json";
  private static final int MOST = 1000;
  private static final int LONGEST = 2000;

  /** Copies. */
  public LogFault {
    watch = Set.copyOf(watch);
  }

  /** All of the catalogue, in its order. */
  public static List<LogFault> catalogue() {
    try (InputStream in = LogFault.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("this program was built without " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return JsonReader.read(text, r -> r.array(MOST, f -> f.object(LogFault::read)));
    } catch (IOException | RefusedException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }

  private static LogFault read(JsonReader r) throws RefusedException {
    return new LogFault(
        text(r, "id"),
        text(r, "what"),
        text(r, "apa"),
        alarms(r),
        text(r, "witness"),
        text(r, "receipt"));
  }

  private static Set<AlarmKind> alarms(JsonReader r) throws RefusedException {
    Set<AlarmKind> kinds = EnumSet.noneOf(AlarmKind.class);
    for (String name : r.field("watch", a -> a.array(MOST, n -> n.string(LONGEST)))) {
      try {
        kinds.add(AlarmKind.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new RefusedException(Reason.TEXT_INVALID, "watch");
      }
    }
    return kinds;
  }

  private static String text(JsonReader r, String name) throws RefusedException {
    return r.field(name, t -> t.string(LONGEST));
  }
}
