package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.JsonLines;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.AttemptRecord;
import id.konvensirakyat.protocol.trustee.RehearsalRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the trustees had published in an older export is in the newer one (C31). Their files do not
 * grow at their ends alone: whoever comes later may have the lower number.
 */
final class KeyGrowth {
  private static final int LONGEST = 64 << 20;
  private static final String ATTEMPTS = CeremonyCheck.RECORD;
  private static final String REHEARSAL = RehearsalCheck.RECORD;

  private final ExportFiles older;
  private final ExportFiles newer;

  KeyGrowth(ExportFiles older, ExportFiles newer) {
    this.older = older;
    this.newer = newer;
  }

  /** What was taken back; empty if nothing was. */
  Optional<String> fault() throws IOException, RefusedException {
    for (String path : older.paths()) {
      if (path.endsWith(".bound") && !(newer.paths().contains(path) && areKept(path))) {
        return Optional.of(path + " is missing, or proofs in it are missing or were changed");
      }
    }
    if (!older.paths().contains(ATTEMPTS)) {
      return Optional.empty();
    }
    if (!newer.paths().contains(ATTEMPTS)) {
      return Optional.of(ATTEMPTS + " is missing");
    }
    List<AttemptRecord> before = attempts(older);
    List<AttemptRecord> after = attempts(newer);
    for (int i = 0; i < before.size(); i++) {
      boolean mayGrow = i == before.size() - 1;
      if (i >= after.size() || !isContinued(before.get(i), after.get(i), mayGrow)) {
        return Optional.of("attempt " + (i + 1) + " at the ceremony is missing or was changed");
      }
    }
    // Another attempt makes another key, and is rehearsed anew.
    boolean rehearsed = older.paths().contains(REHEARSAL) && !before.isEmpty();
    return rehearsed && after.size() == before.size() ? rehearsal(after) : Optional.empty();
  }

  private Optional<String> rehearsal(List<AttemptRecord> attempts)
      throws IOException, RefusedException {
    if (!newer.paths().contains(REHEARSAL)) {
      return Optional.of(REHEARSAL + " is missing");
    }
    var group = attempts.get(attempts.size() - 1).group();
    RehearsalRecord before = RehearsalRecord.read(group, read(older, REHEARSAL));
    RehearsalRecord after = RehearsalRecord.read(group, read(newer, REHEARSAL));
    boolean kept =
        before.number() == after.number()
            && text(before.trustees()).equals(text(after.trustees()))
            && areKept(before.answers(), after.answers());
    return kept
        ? Optional.empty()
        : Optional.of("an answer of the rehearsal is missing or changed");
  }

  /** Whether each older line is still there, in the same order. */
  private boolean areKept(String path) throws IOException, RefusedException {
    Iterator<ByteBuffer> now = JsonLines.read(read(newer, path), ByteBuffer::wrap).iterator();
    for (ByteBuffer line : JsonLines.read(read(older, path), ByteBuffer::wrap)) {
      boolean found = false;
      while (!found && now.hasNext()) {
        found = now.next().equals(line);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean isContinued(AttemptRecord before, AttemptRecord after, boolean mayGrow) {
    if (!mayGrow) {
      return text(before).equals(text(after));
    }
    return before.number() == after.number()
        && before.group().equals(after.group())
        && before.threshold() == after.threshold()
        && before.trustees() == after.trustees()
        && areKept(before.certificates(), after.certificates())
        && after.commitments().entrySet().containsAll(before.commitments().entrySet())
        && areKept(before.coefficients(), after.coefficients())
        && (before.faults().isEmpty() || texts(before.faults()).equals(texts(after.faults())));
  }

  private static boolean areKept(
      Map<Integer, ? extends JsonValue> before, Map<Integer, ? extends JsonValue> after) {
    return before.entrySet().stream()
        .allMatch(
            given ->
                Optional.ofNullable(after.get(given.getKey()))
                    .filter(now -> text(now).equals(text(given.getValue())))
                    .isPresent());
  }

  private static List<String> texts(List<? extends JsonValue> values) {
    return values.stream().map(KeyGrowth::text).toList();
  }

  private static String text(JsonValue value) {
    return JsonWriter.write(value);
  }

  private static List<AttemptRecord> attempts(ExportFiles files)
      throws IOException, RefusedException {
    return JsonLines.read(read(files, ATTEMPTS), AttemptRecord::read);
  }

  private static byte[] read(ExportFiles files, String path) throws IOException, RefusedException {
    return Contents.read(files, path, LONGEST);
  }
}
