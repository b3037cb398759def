package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Reads entries; whatever it would write in another way is refused. */
final class EntryText {
  static final String START = "konvensi/1 ";
  static final String NONE = "-";

  private static final String NUMBER = "0|[1-9][0-9]{0,17}";
  private static final String KIND = "[A-Z][A-Z_]{0,39}";

  private EntryText() {}

  static LogEntry read(byte[] bytes) throws RefusedException {
    if (bytes.length > LogEntry.LONGEST) {
      throw invalid("length");
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String[] parts = text.split(" ", -1);
    if (!text.startsWith(START)) {
      throw invalid("start");
    }
    LogEntry entry = decoded(parts);
    if (!Arrays.equals(entry.bytes(), bytes)) {
      throw invalid("form");
    }
    return entry;
  }

  // To whoever reads a log, a wrong uuid or type is a wrong entry.
  private static LogEntry decoded(String[] parts) throws RefusedException {
    try {
      return entry(parts);
    } catch (RefusedException e) {
      throw invalid(e.refusal().place());
    }
  }

  private static LogEntry entry(String[] parts) throws RefusedException {
    return switch (parts[1] + " " + parts.length) {
      case "key 3" -> new LogEntry.Key(key(parts[2]));
      case "act 6" ->
          new LogEntry.Act(
              Long.parseLong(matching(parts[2], NUMBER, "seq")),
              matching(parts[3], KIND, "kind"),
              instant(parts[4]),
              hash(parts[5]));
      case "event 8" ->
          new LogEntry.Event(
              Uuid.decode(parts[2]),
              height(parts[3]),
              EventType.decode(parts[4]),
              hour(parts[5]),
              hash(parts[6]),
              parts[7].equals(NONE) ? Optional.empty() : Optional.of(hash(parts[7])));
      case "tested 5" -> new LogEntry.Tested(Uuid.decode(parts[2]), hash(parts[3]), hour(parts[4]));
      case "release 4" -> new LogEntry.Release(hash(parts[2]), instant(parts[3]));
      default -> throw invalid("kind");
    };
  }

  private static VerifierKey key(String vkey) throws RefusedException {
    try {
      return VerifierKey.parse(vkey);
    } catch (NoteException e) {
      throw invalid("key");
    }
  }

  private static String matching(String text, String form, String place) throws RefusedException {
    if (!text.matches(form)) {
      throw invalid(place);
    }
    return text;
  }

  private static int height(String text) throws RefusedException {
    long height = Long.parseLong(matching(text, NUMBER, "height"));
    if (height > Integer.MAX_VALUE) {
      throw invalid("height");
    }
    return (int) height;
  }

  private static Instant instant(String text) throws RefusedException {
    try {
      return Instant.parse(text);
    } catch (DateTimeException noTime) {
      throw invalid("at");
    }
  }

  private static Hour hour(String text) throws RefusedException {
    return Hour.read(text).orElseThrow(() -> invalid("hour"));
  }

  private static Hash hash(String hex) throws RefusedException {
    try {
      return Hash.decode(hex);
    } catch (RefusedException e) {
      throw invalid("hash");
    }
  }

  private static RefusedException invalid(String place) {
    return new RefusedException(Reason.ENTRY_INVALID, place);
  }
}
