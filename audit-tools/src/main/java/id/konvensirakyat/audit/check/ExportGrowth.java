package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * C31: an export continues an older one of the same convention when the same key signed it, the
 * older acts are the beginning of its acts (and so with extensions and objections), what was frozen
 * is still the same, and what the trustees gave is still there. Final lists may be computed anew;
 * the acts say when and why.
 */
final class ExportGrowth {
  private static final int LONGEST = 64 << 20;
  private static final int PIECE = 1 << 16;
  private static final List<String> FROZEN = List.of("rules.txt", "candidates.json");
  private static final List<String> GROWING = List.of("schedule.txt", "objections.jsonl");

  private ExportGrowth() {}

  static Outcome between(ExportFiles older, ExportFiles newer) throws IOException {
    try {
      if (!convention(older).equals(convention(newer))) {
        return new Outcome.Failed("these are exports of two conventions");
      }
      if (!signer(older).equals(signer(newer))) {
        return new Outcome.Failed("another key signed than before: " + signer(newer));
      }
      for (String path : FROZEN) {
        if (older.paths().contains(path) && !isSame(path, older, newer)) {
          return new Outcome.Failed(path + " is missing or was changed");
        }
      }
      for (String path : GROWING) {
        if (older.paths().contains(path) && !isContinued(path, older, newer)) {
          return new Outcome.Failed(path + " is missing, or its beginning was changed");
        }
      }
      for (String path : older.paths()) {
        if (isOfRoll(path) && !(newer.paths().contains(path) && isEqual(path, older, newer))) {
          return new Outcome.Failed(path + " is missing or was changed");
        }
      }
      Optional<String> fault = new KeyGrowth(older, newer).fault();
      if (fault.isPresent()) {
        return new Outcome.Failed(fault.get());
      }
      return acts(read(older, "acts.jsonl"), read(newer, "acts.jsonl"));
    } catch (RefusedException e) {
      return new Outcome.NotRun("a file cannot be compared: " + e.refusal());
    } catch (FileNotFoundException e) {
      return new Outcome.NotRun("there is no " + e.getMessage());
    } catch (ManifestSignature.InvalidException e) {
      return new Outcome.NotRun("a signature cannot be compared: " + e.getMessage());
    }
  }

  private static Outcome acts(byte[] before, byte[] after) {
    int common = Arrays.mismatch(before, after);
    if (common >= 0 && common < before.length) {
      int act = lines(before, common);
      return new Outcome.Failed(
          "act " + act + (common == after.length ? " is missing" : " was changed"));
    }
    int acts = lines(before, before.length);
    int more = lines(after, after.length) - acts;
    return new Outcome.Passed(acts + " acts as before, " + more + " new");
  }

  private static int lines(byte[] text, int end) {
    int lines = 0;
    for (int i = 0; i < end; i++) {
      lines += text[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static boolean isSame(String path, ExportFiles older, ExportFiles newer)
      throws IOException, RefusedException {
    return newer.paths().contains(path) && Arrays.equals(read(older, path), read(newer, path));
  }

  /** What was published of a roll stays as it is. */
  private static boolean isOfRoll(String path) {
    return path.startsWith("rolls/") || path.startsWith("register/");
  }

  /** As {@link #isSame}, of files that may be long. */
  private static boolean isEqual(String path, ExportFiles older, ExportFiles newer)
      throws IOException {
    try (InputStream one = older.open(path);
        InputStream other = newer.open(path)) {
      byte[] before = one.readNBytes(PIECE);
      byte[] after = other.readNBytes(PIECE);
      while (before.length > 0 && Arrays.equals(before, after)) {
        before = one.readNBytes(PIECE);
        after = other.readNBytes(PIECE);
      }
      return before.length == 0 && after.length == 0;
    }
  }

  private static boolean isContinued(String path, ExportFiles older, ExportFiles newer)
      throws IOException, RefusedException {
    if (!newer.paths().contains(path)) {
      return false;
    }
    byte[] before = read(older, path);
    int common = Arrays.mismatch(before, read(newer, path));
    return common < 0 || common == before.length;
  }

  private static String convention(ExportFiles files) throws IOException, RefusedException {
    return Manifest.read(read(files, "manifest.json")).convention();
  }

  private static String signer(ExportFiles files)
      throws IOException, RefusedException, ManifestSignature.InvalidException {
    return ManifestSignature.read(read(files, "manifest.jws")).signer();
  }

  private static byte[] read(ExportFiles files, String path) throws IOException, RefusedException {
    return Contents.read(files, path, LONGEST);
  }
}
