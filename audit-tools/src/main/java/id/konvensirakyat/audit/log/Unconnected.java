package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checkpoints that the log signed and that the copy does not hold yet: a file each, {@code
 * unconnected-<size>-<start of the root>.txt}, the time and the checkpoint. Each is written before
 * anything else is asked of the server, which may withhold the tiles that would show another
 * history, and is deleted once the copy holds its tree.
 */
final class Unconnected {
  /** So many are kept, the first ones; an honest log leaves one, for as long as a look takes. */
  static final int MOST = 1000;

  private static final long MOST_BYTES = 16 << 20;
  private static final String NAME = "unconnected-";

  private final Path folder;
  private final TreeMap<Long, Kept> kept = new TreeMap<>();
  private long bytes;

  /**
   * One of them.
   *
   * @param since when it was shown first
   */
  record Kept(Path file, Instant since, TreeHead head, SignedNote note) {}

  private Unconnected(Path folder) {
    this.folder = folder;
  }

  /**
   * Those of a folder.
   *
   * @throws UnreadableException if one is damaged
   */
  static Unconnected in(Path folder) throws IOException, UnreadableException {
    Unconnected all = new Unconnected(folder);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Unconnected::isOne).sorted().toList()) {
          Kept one = read(file);
          all.kept.putIfAbsent(one.head().size(), one);
          all.bytes += Files.size(file);
        }
      }
    }
    return all;
  }

  private static boolean isOne(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(NAME) && name.endsWith(".txt");
  }

  private static Kept read(Path file) throws IOException, UnreadableException {
    String[] parts = Files.readString(file).split("\n", 2);
    try {
      if (parts.length == 2) {
        SignedNote note = SignedNote.parse(parts[1]);
        TreeHead head = Checkpoint.parse(note.text()).head();
        return new Kept(file, Instant.parse(parts[0]), head, note);
      }
    } catch (DateTimeException | NoteException e) {
      // damaged, like a file of one line
    }
    throw new UnreadableException("The checkpoint in " + file + " is damaged.");
  }

  /** The checkpoint that is kept of a size, if its tree is another one: two histories. */
  Optional<SignedNote> contradicting(TreeHead head) {
    return Optional.ofNullable(kept.get(head.size()))
        .filter(one -> !one.head().equals(head))
        .map(Kept::note);
  }

  /**
   * Keeps a checkpoint, on the disk when this returns, without the signatures of strangers, which
   * could be of any size.
   *
   * @param policy by which it was verified
   * @return false if there is no room
   */
  boolean keep(LogCheckpoints.Read shown, LogPolicy policy, Instant now) throws IOException {
    TreeHead head = shown.checkpoint().head();
    if (kept.containsKey(head.size())) {
      return true;
    }
    SignedNote note = new SignedNote(shown.note().text(), signatures(shown, policy));
    byte[] content = (now + "\n" + note).getBytes(StandardCharsets.UTF_8);
    if (kept.size() >= MOST || bytes + content.length > MOST_BYTES) {
      return false;
    }
    Path file = folder.resolve(NAME + head.size() + "-" + start(head.root()) + ".txt");
    Files.createDirectories(folder);
    DurableFile.write(file, content);
    kept.put(head.size(), new Kept(file, now, head, note));
    bytes += content.length;
    return true;
  }

  private static List<NoteSignature> signatures(LogCheckpoints.Read shown, LogPolicy policy) {
    try {
      return Stream.concat(
              shown.note().verifiedBy(policy.keys()).stream(), shown.signed().cosigned().stream())
          .map(SignedNote.Verified::signature)
          .toList();
    } catch (NoteException e) {
      throw new IllegalArgumentException("the policy has not verified it", e);
    }
  }

  private static String start(TreeHash root) {
    return HexFormat.of().formatHex(root.bytes(), 0, 8);
  }

  /** Those of trees up to a size: the copy's, which tells what they are. */
  List<Kept> upTo(long size) {
    return List.copyOf(kept.headMap(size, true).values());
  }

  /** The largest of them. */
  Optional<Kept> largest() {
    return Optional.ofNullable(kept.lastEntry()).map(entry -> entry.getValue());
  }

  /** The copy holds its tree. */
  void drop(Kept one) throws IOException {
    if (Files.exists(one.file())) {
      bytes -= Files.size(one.file());
      Files.delete(one.file());
    }
    kept.remove(one.head().size());
  }
}
