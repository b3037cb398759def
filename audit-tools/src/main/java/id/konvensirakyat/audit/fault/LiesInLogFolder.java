package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Logs whose files or signatures are not as they must be, and witnesses who did not sign. */
final class LiesInLogFolder {
  private static final String ENTRIES = "log/tile/entries/000";
  private static final String HASHES = "log/tile/0/000";
  private static final NoteSigner STRANGER =
      NoteSigner.cosigner("orang-lain.example", SmallLog.seed("stranger"));

  private LiesInLogFolder() {}

  static Stream<Lie> all() {
    return Stream.of(files(), checkpoints(), signatures(), witnesses()).flatMap(List::stream);
  }

  private static List<Lie> files() {
    return List.of(
        folder("F-FOLDER-01", files -> files.keySet().removeIf(path -> path.startsWith("log/"))),
        folder("F-FOLDER-02", files -> edit(files, HASHES, LiesInLogFolder::flipped)),
        folder("F-FOLDER-03", files -> edit(files, "log/tile/1/000.p/1", LiesInLogFolder::flipped)),
        folder("F-FOLDER-04", files -> edit(files, ENTRIES, LiesInLogFolder::flipped)),
        folder("F-FOLDER-05", files -> removeStart(files, "log/tile/0/001.p/")),
        folder("F-FOLDER-06", files -> removeStart(files, "log/tile/entries/001.p/")),
        folder("F-FOLDER-07", files -> files.put("log/tile/0/002", new byte[32 * 256])),
        folder("F-FOLDER-08", files -> edit(files, ENTRIES, b -> Arrays.copyOf(b, b.length + 2))),
        folder("F-FOLDER-09", files -> edit(files, HASHES, b -> Arrays.copyOf(b, b.length - 32))),
        folder("F-FOLDER-10", files -> edit(files, SmallLog.CHECKPOINT, b -> cut(b))));
  }

  private static List<Lie> checkpoints() {
    return List.of(
        claims("F-FOLDER-11", c -> head(c, c.head().size() - 1, c.head().root())),
        claims("F-FOLDER-12", c -> head(c, c.head().size() + 1, c.head().root())),
        claims("F-FOLDER-13", c -> head(c, 1L << 60, c.head().root())),
        claims("F-FOLDER-14", c -> head(c, c.head().size(), TreeHash.leaf(new byte[0]))),
        claims("F-FOLDER-15", c -> new Checkpoint(SmallLog.origin("lain"), c.head())),
        claims("F-FOLDER-16", c -> new Checkpoint(c.origin(), c.head(), List.of("lagi"))),
        log("F-FOLDER-17", log -> log.origin = name -> SmallLog.origin("lain")),
        log("F-FOLDER-18", log -> log.telling = List::clear));
  }

  private static List<Lie> signatures() {
    return List.of(
        log(
            "F-FOLDER-19",
            log -> log.signing = s -> NoteSigner.ed25519(name(s), SmallLog.seed("other"))),
        log("F-FOLDER-20", log -> log.noted = note -> forged(note, 0)),
        log("F-FOLDER-21", log -> log.telling = entries -> entries.remove(0)));
  }

  private static List<Lie> witnesses() {
    return List.of(
        cosigned("F-COSIGN-01", note -> SmallLog.with(note, SmallLog.witness(0))),
        cosigned(
            "F-COSIGN-02",
            note -> {
              SignedNote once = SmallLog.with(note, SmallLog.witness(0));
              return once.with(once.signatures().get(1));
            }),
        cosigned("F-COSIGN-03", note -> forged(SmallLog.cosigned(note), 2)),
        cosigned(
            "F-COSIGN-04",
            note -> SmallLog.with(SmallLog.with(note, SmallLog.witness(0)), STRANGER)),
        cosigned(
            "F-COSIGN-05",
            note -> {
              Checkpoint now = SmallLog.checkpoint(note);
              Checkpoint before = head(now, now.head().size() - 1, now.head().root());
              return SmallLog.with(note, SmallLog.witness(0))
                  .with(SmallLog.witness(1).cosign(before, SmallLog.TIME));
            }),
        cosigned("F-COSIGN-06", note -> note));
  }

  private static Lie log(String id, Consumer<SmallLog> change) {
    return Lie.lie(id, c -> change.accept(c.export.log));
  }

  private static Lie folder(String id, Consumer<Map<String, byte[]>> change) {
    return log(id, log -> log.serving = change);
  }

  private static Lie claims(String id, UnaryOperator<Checkpoint> change) {
    return log(id, log -> log.claiming = change);
  }

  private static Lie cosigned(String id, UnaryOperator<SignedNote> change) {
    return log(id, log -> log.cosigning = change);
  }

  private static String name(NoteSigner signer) {
    return signer.verifierKey().name();
  }

  private static Checkpoint head(Checkpoint checkpoint, long size, TreeHash root) {
    return new Checkpoint(checkpoint.origin(), new TreeHead(size, root));
  }

  private static void edit(Map<String, byte[]> files, String path, UnaryOperator<byte[]> change) {
    files.put(path, change.apply(Optional.ofNullable(files.get(path)).orElseThrow()));
  }

  private static void removeStart(Map<String, byte[]> files, String start) {
    if (!files.keySet().removeIf(path -> path.startsWith(start))) {
      throw new IllegalStateException("there is no " + start);
    }
  }

  /** The last bit is another. */
  private static byte[] flipped(byte[] bytes) {
    byte[] changed = bytes.clone();
    changed[changed.length - 1] ^= 1;
    return changed;
  }

  /** Without the line feed at the end. */
  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  /** One of the signatures is what it is not: its last bit is another. */
  private static SignedNote forged(SignedNote note, int signature) {
    String line = note.signatures().get(signature).line();
    // The last character but one of its Base64 has no unused bits.
    int at = line.replaceAll("=+$", "").length() - 2;
    char other = line.charAt(at) == 'A' ? 'B' : 'A';
    String changed = line.substring(0, at) + other + line.substring(at + 1);
    try {
      return SignedNote.parse(
          note.toString().replace(line, changed).getBytes(StandardCharsets.UTF_8));
    } catch (NoteException e) {
      throw new IllegalStateException("a signature line was spoiled", e);
    }
  }
}
