package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Logs that went over to another key, which alone signs them now, and do not prove it. */
final class LiesInRotations {
  private static final String ORIGIN = SmallLog.origin(SmallConvention.ID);
  private static final NoteSigner OWN = NoteSigner.ed25519(ORIGIN, SmallLog.seed("log"));
  private static final NoteSigner NEXT = SmallLog.next(ORIGIN);
  private static final NoteSigner THIRD = NoteSigner.ed25519(ORIGIN, SmallLog.seed("third"));

  private LiesInRotations() {}

  static Stream<Lie> all() {
    return Stream.of(
        rotated("F-FOLDER-22", log -> log.serving = files -> files.remove(SmallLog.ROTATION)),
        rotated("F-FOLDER-23", log -> log.rotating = both -> both.subList(1, 2)),
        rotated("F-FOLDER-24", log -> log.rotating = both -> both.subList(0, 1)),
        rotated("F-FOLDER-25", put(other(NEXT).rotation(1, 2, List.of(OWN, NEXT)))),
        rotated("F-FOLDER-26", put(other(NEXT).append(act()).rotation(2, 3, List.of(OWN, NEXT)))),
        rotated("F-FOLDER-27", change(SmallLog.ROTATION, LiesInRotations::withoutAHash)),
        rotated("F-FOLDER-28", change("log/rotation/2", rotation -> rotation)),
        rotated("F-FOLDER-29", put(other(THIRD).rotation(1, 2, List.of(OWN, THIRD)))),
        Lie.lie("F-FOLDER-30", c -> put(new byte[0]).accept(c.export.log)));
  }

  private static Lie rotated(String id, Consumer<SmallLog> lie) {
    return Lie.lie(
        id,
        c -> {
          c.export.log.telling = entries -> entries.add(new LogEntry.Key(NEXT.verifierKey()));
          c.export.log.signing = signer -> NEXT;
          lie.accept(c.export.log);
        });
  }

  private static Consumer<SmallLog> put(byte[] rotation) {
    return log -> log.serving = files -> files.put(SmallLog.ROTATION, rotation);
  }

  private static Consumer<SmallLog> change(String to, UnaryOperator<byte[]> how) {
    return log -> log.serving = files -> files.put(to, how.apply(rotation(files)));
  }

  private static byte[] rotation(Map<String, byte[]> files) {
    return Optional.ofNullable(files.get(SmallLog.ROTATION)).orElseThrow();
  }

  /** Another history, whose second entry is a key. */
  private static LyingLog other(NoteSigner key) {
    return new LyingLog(ORIGIN, SmallLog.seed("log"))
        .append(new LogEntry.Key(OWN.verifierKey()), new LogEntry.Key(key.verifierKey()));
  }

  private static LogEntry act() {
    return new LogEntry.Act(0, "CREATE", Instant.EPOCH, Hash.of("act"));
  }

  private static byte[] withoutAHash(byte[] rotation) {
    String text = new String(rotation, StandardCharsets.UTF_8);
    int first = text.indexOf('\n', text.indexOf("index ")) + 1;
    return (text.substring(0, first) + text.substring(text.indexOf('\n', first) + 1))
        .getBytes(StandardCharsets.UTF_8);
  }
}
