package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.Tiles;
import id.konvensirakyat.crypto.merkle.Tree;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.merkle.VerifiedTiles;
import id.konvensirakyat.crypto.merkle.WrongTileException;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Rotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The folder {@code log} of an export: the files of one checkpoint (crypto-spec/log.md 1). */
final class LogFolder {
  static final String FOLDER = "log/";
  static final String CHECKPOINT = FOLDER + "checkpoint";

  private static final String ROTATIONS = "rotation/";
  private static final int LONGEST_TILE = Tile.FULL * TreeHash.BYTES;
  private static final int LONGEST_BUNDLE = Tile.FULL * (2 + LogEntry.LONGEST);

  private final ExportFiles files;

  LogFolder(ExportFiles files) {
    this.files = files;
  }

  /** Whether there is a checkpoint. */
  boolean isThere() {
    return files.paths().contains(CHECKPOINT);
  }

  /** The checkpoint with its signatures, none of which is verified. */
  SignedNote note() throws IOException, WrongLogException {
    if (!isThere()) {
      throw new WrongLogException("the log is missing: there is no " + CHECKPOINT);
    }
    try {
      return SignedNote.parse(Contents.read(files, CHECKPOINT, SignedNote.LARGEST));
    } catch (NoteException e) {
      throw refused(e);
    } catch (RefusedException e) {
      throw new WrongLogException(e.refusal().toString());
    }
  }

  /** What the note says. */
  static Checkpoint checkpoint(SignedNote note) throws WrongLogException {
    try {
      return Checkpoint.parse(note.text());
    } catch (NoteException e) {
      throw refused(e);
    }
  }

  /** A refusal of the checkpoint, in the words of the protocol. */
  static WrongLogException refused(NoteException e) {
    return new WrongLogException(LogPolicy.refused(e, "checkpoint").refusal().toString());
  }

  /** What is missing from the folder, or too many in it, if the log has so many entries. */
  Optional<String> stray(long size) {
    // No more tiles are looked at than there are files, whatever size a checkpoint claims.
    Optional<String> missing =
        Tiles.of(size)
            .flatMap(tile -> paths(tile).stream())
            .filter(path -> !files.paths().contains(path))
            .findFirst()
            .map(path -> path + " is missing");
    return missing.isPresent()
        ? missing
        : files.paths().stream()
            .filter(path -> path.startsWith(FOLDER) && !belongs(path, size))
            .findFirst()
            .map(path -> path + " is no file of a log of " + size + " entries");
  }

  private static List<String> paths(Tile tile) {
    return tile.level() == 0
        ? List.of(FOLDER + tile.path(), FOLDER + tile.entriesPath())
        : List.of(FOLDER + tile.path());
  }

  /** The first rotation to a key that the log does not have. */
  Optional<String> strayRotation(int keys) {
    return files.paths().stream()
        .filter(path -> path.startsWith(FOLDER + ROTATIONS))
        .filter(
            path ->
                IntStream.range(1, keys)
                    .mapToObj(number -> FOLDER + Rotation.path(number))
                    .noneMatch(path::equals))
        .findFirst()
        .map(path -> path + " is no file of a log of " + keys + " keys");
  }

  private static boolean belongs(String path, long size) {
    String name = path.substring(FOLDER.length());
    if (name.startsWith(ROTATIONS)) {
      return true; // how many there must be, the entries say
    }
    Optional<Tile> tile = Tile.parse(name).or(() -> Tile.parseEntries(name));
    return path.equals(CHECKPOINT) || tile.filter(t -> isOf(t, size)).isPresent();
  }

  private static boolean isOf(Tile tile, long size) {
    long nodes = size >> (Tile.HEIGHT * tile.level());
    return tile.index() * Tile.FULL < nodes
        && tile.equals(Tile.at(tile.level(), tile.index(), size));
  }

  /** The root of the first entries of a tree, out of tiles that lead to its own root. */
  TreeHash root(long size, TreeHead head) throws WrongLogException {
    try {
      return Tree.root(size, new VerifiedTiles(head, this::unchecked));
    } catch (WrongTileException | UncheckedIOException e) {
      throw new WrongLogException(String.valueOf(e.getMessage()));
    }
  }

  private byte[] unchecked(Tile tile) {
    try {
      return hashes(tile);
    } catch (WrongLogException e) {
      throw new UncheckedIOException(e.reason(), new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a tile's hashes, as they lie there. */
  byte[] hashes(Tile tile) throws IOException, WrongLogException {
    return read(FOLDER + tile.path(), LONGEST_TILE);
  }

  /** The bytes of a bundle of entries, as they lie there. */
  byte[] bundle(Tile tile) throws IOException, WrongLogException {
    return read(FOLDER + tile.entriesPath(), LONGEST_BUNDLE);
  }

  /** A change of the log's key, as it lies there. */
  byte[] rotation(int number) throws IOException, WrongLogException {
    return read(FOLDER + Rotation.path(number), Rotation.LARGEST);
  }

  private byte[] read(String path, int limit) throws IOException, WrongLogException {
    if (!files.paths().contains(path)) {
      throw new WrongLogException(path + " is missing");
    }
    try {
      return Contents.read(files, path, limit);
    } catch (RefusedException e) {
      throw new WrongLogException(e.refusal().toString());
    }
  }
}
