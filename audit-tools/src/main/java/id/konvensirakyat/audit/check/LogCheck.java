package id.konvensirakyat.audit.check;

import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.KeyChain;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.Rotation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * C39: the log is the convention's, its files are just those of its checkpoint, the entries lead to
 * the tiles and to the root, a key that they name has signed it, and an older key each change of
 * the key.
 */
final class LogCheck {
  private static final byte[] KEY = "konvensi/1 key ".getBytes(StandardCharsets.US_ASCII);

  private final LogFolder folder;
  private final String convention;
  private final List<VerifierKey> trusted;
  private final Progress progress;
  private Optional<Log> log = Optional.empty();

  /** A log that passed. */
  record Log(SignedNote note, Checkpoint checkpoint) {
    long size() {
      return checkpoint.head().size();
    }
  }

  /**
   * A check.
   *
   * @param convention the convention's id
   * @param trusted keys of which one must have signed; if there are none, any that an entry names
   */
  LogCheck(LogFolder folder, String convention, List<VerifierKey> trusted, Progress progress) {
    this.folder = folder;
    this.convention = convention;
    this.trusted = List.copyOf(trusted);
    this.progress = progress;
  }

  /** Runs it. */
  Outcome outcome() throws IOException {
    try {
      SignedNote note = folder.note();
      Checkpoint checkpoint = LogFolder.checkpoint(note);
      form(checkpoint);
      List<VerifierKey> named = keys(checkpoint);
      if (named.isEmpty()) {
        throw new WrongLogException("no entry names a key of the log");
      }
      signed(note, named);
      List<VerifierKey> believed = rotations(checkpoint, named);
      if (!trusted.isEmpty()) {
        signed(note, believed);
      }
      log = Optional.of(new Log(note, checkpoint));
      return new Outcome.Passed(
          checkpoint.head().size() + " entries, root " + checkpoint.head().root().base64());
    } catch (WrongLogException e) {
      return new Outcome.Failed(e.reason());
    }
  }

  /** The log, if it passed. */
  Optional<Log> log() {
    return log;
  }

  private void form(Checkpoint checkpoint) throws WrongLogException {
    if (!checkpoint.origin().endsWith("/api/conventions/" + convention + "/log")) {
      throw new WrongLogException("this is another log than the convention's");
    }
    if (!checkpoint.extensions().isEmpty()) {
      throw new WrongLogException("the checkpoint says more than origin, size and root");
    }
    if (checkpoint.head().size() == 0) {
      throw new WrongLogException("the log has no entry");
    }
    Optional<String> stray = folder.stray(checkpoint.head().size());
    if (stray.isPresent()) {
      throw new WrongLogException(stray.get());
    }
  }

  /** The log's keys that its entries name; every hash is made on the way. */
  private List<VerifierKey> keys(Checkpoint checkpoint) throws IOException, WrongLogException {
    Set<VerifierKey> keys = new LinkedHashSet<>();
    TileCheck tiles = new TileCheck(folder, checkpoint.head());
    LoggedEntries entries = new LoggedEntries(folder, checkpoint.head().size());
    while (entries.hasNext()) {
      byte[] entry = entries.next();
      tiles.entry(entry);
      key(entry).filter(key -> key.name().equals(checkpoint.origin())).ifPresent(keys::add);
      progress.at("C39", entries.index(), "entries");
    }
    tiles.end();
    return List.copyOf(keys);
  }

  private static Optional<VerifierKey> key(byte[] entry) {
    if (entry.length <= KEY.length || !Arrays.equals(entry, 0, KEY.length, KEY, 0, KEY.length)) {
      return Optional.empty();
    }
    try {
      return LogEntry.read(entry) instanceof LogEntry.Key key
          ? Optional.of(key.key()).filter(k -> k.type() == KeyType.ED25519)
          : Optional.empty();
    } catch (RefusedException e) {
      return Optional.empty(); // C40 refuses it
    }
  }

  private static void signed(SignedNote note, List<VerifierKey> keys) throws WrongLogException {
    try {
      note.verifiedBy(keys);
    } catch (NoteException e) {
      throw LogFolder.refused(e);
    }
  }

  /** The keys that are trusted, with those to which the log's rotations lead from them. */
  private List<VerifierKey> rotations(Checkpoint checkpoint, List<VerifierKey> named)
      throws IOException, WrongLogException {
    Optional<String> stray = folder.strayRotation(named.size());
    if (stray.isPresent()) {
      throw new WrongLogException(stray.get());
    }
    KeyChain own = new KeyChain(checkpoint.origin(), named.subList(0, 1));
    KeyChain reader = new KeyChain(checkpoint.origin(), trusted);
    try {
      for (int number = 1; number < named.size(); number++) {
        byte[] file = folder.rotation(number);
        TreeHead then = own.require(number, file, named.get(number)).head();
        if (then.size() > checkpoint.head().size()
            || !folder.root(then.size(), checkpoint.head()).equals(then.root())) {
          throw new RefusedException(Reason.CONSISTENCY_INVALID, Rotation.path(number));
        }
        reader.add(file);
      }
    } catch (RefusedException e) {
      throw new WrongLogException(e.refusal().toString());
    }
    return reader.believed();
  }
}
