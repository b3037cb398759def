package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TileContent;
import id.konvensirakyat.crypto.merkle.Tiles;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Rotation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A complete copy of a log in a folder, as any server of static files can publish it. The
 * checkpoint is written last: whenever it is interrupted, the copy is the one of before.
 */
public final class LogCopy {
  private final Path folder;
  private final FolderLog files;

  /** In this folder, which is made when something is written. */
  public LogCopy(Path folder) {
    this.folder = folder;
    this.files = new FolderLog(folder);
  }

  /** What is there. */
  public LogFiles files() {
    return files;
  }

  /**
   * The checkpoint of the copy; empty while there is none.
   *
   * @throws UnreadableException if it is damaged
   */
  public Optional<SignedNote> checkpoint() throws IOException, UnreadableException {
    try {
      return LogCheckpoints.fetch(files, LogCheckpoints.NEWEST);
    } catch (DamagedLogException e) {
      throw new UnreadableException("The copy in " + folder + " is damaged: " + e.getMessage());
    }
  }

  /**
   * The tree of the copy.
   *
   * @throws UnreadableException if its checkpoint is damaged
   */
  public TreeHead head() throws IOException, UnreadableException {
    Optional<SignedNote> note = checkpoint();
    try {
      return note.isPresent() ? Checkpoint.parse(note.get().text()).head() : TreeHead.EMPTY;
    } catch (NoteException e) {
      throw new UnreadableException("The copy in " + folder + " is damaged: " + e.getMessage());
    }
  }

  /**
   * Copies what a newer tree has more. What an interrupted run left is used if it is right.
   *
   * @throws DamagedLogException when what is served is not of the tree; the copy stays as it is
   */
  public void grow(TreeHead from, TreeHead to, LogFiles served, Progress progress)
      throws IOException, DamagedLogException {
    LogFiles hereFirst =
        (path, limit) -> {
          Optional<byte[]> here = files.read(path, limit);
          return here.isPresent() ? here : served.read(path, limit);
        };
    try {
      copy(from, to, hereFirst, progress);
    } catch (DamagedLogException e) {
      copy(from, to, served, progress);
    }
  }

  private void copy(TreeHead from, TreeHead to, LogFiles source, Progress progress)
      throws IOException, DamagedLogException {
    try (ReadAhead ahead = new ReadAhead(source, from.size(), to.size())) {
      copy(from, new LogTree(to, ahead), progress);
    }
  }

  private void copy(TreeHead from, LogTree tree, Progress progress)
      throws IOException, DamagedLogException {
    NewTiles.each(
        from.size(),
        tree.head().size(),
        tile -> {
          TileContent content = tree.tile(tile);
          if (tile.level() == 0) {
            byte[] bundle = tree.bundle(tile);
            EntryBundle.read(bundle, content);
            put(tile.entriesPath(), bundle);
            progress.at("log", tile.index() * Tile.FULL + tile.width(), "entries");
          }
          put(tile.path(), content.bytes());
        });
  }

  private void put(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Files.createDirectories(DurableFile.folderOf(file));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the copy one of this checkpoint, whose files were {@linkplain #grow copied}. */
  public void finish(TreeHead from, TreeHead to, SignedNote checkpoint) throws IOException {
    Files.createDirectories(folder);
    DurableFile.write(
        folder.resolve(LogCheckpoints.NEWEST),
        checkpoint.toString().getBytes(StandardCharsets.UTF_8));
    tidy(from, to);
  }

  /**
   * Puts the rotations of the log's key beside it that are not there yet.
   *
   * @param now the checkpoint that was copied
   * @throws RefusedException for one that is wrong, or of another history
   */
  public void putRotations(LogFiles served, Checkpoint now)
      throws IOException, DamagedLogException, RefusedException {
    LogTree tree = new LogTree(now.head(), files);
    for (int number = 1; number <= Rotation.MOST; number++) {
      String path = Rotation.path(number);
      Optional<byte[]> file = served.read(path, Rotation.LARGEST);
      if (file.isEmpty()) {
        return;
      }
      TreeHead head = Rotation.read(file.get(), now.origin()).head();
      if (head.size() > now.head().size()) {
        return; // made meanwhile: the next run copies it
      }
      if (!tree.continues(head)) {
        throw new RefusedException(Reason.CONSISTENCY_INVALID, path);
      }
      put(path, file.get());
    }
  }

  /** Puts another file of the log beside it, or takes it away. */
  public void put(String path, Optional<SignedNote> note) throws IOException {
    if (note.isPresent()) {
      put(path, note.get().toString().getBytes(StandardCharsets.UTF_8));
    } else {
      Files.deleteIfExists(folder.resolve(path));
    }
  }

  /**
   * Deletes partial tiles that neither this checkpoint nor the one before it needs, and those of
   * which the full one is there: each checkpoint would leave some behind.
   */
  private void tidy(TreeHead from, TreeHead to) throws IOException {
    for (Tile tile : Tiles.partial(from.size())) {
      Tile now = Tile.at(tile.level(), tile.index(), to.size());
      Set<Path> kept = now.full() ? Set.of() : places(tile, now);
      for (Path partial : places(tile)) {
        tidy(DurableFile.folderOf(partial), kept);
      }
    }
  }

  private static void tidy(Path widths, Set<Path> kept) throws IOException {
    if (Files.isDirectory(widths)) {
      try (Stream<Path> files = Files.list(widths)) {
        for (Path file : files.filter(f -> !kept.contains(f)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Set<Path> places(Tile... tiles) {
    return Stream.of(tiles)
        .flatMap(LogCopy::paths)
        .map(path -> folder.toAbsolutePath().resolve(path))
        .collect(Collectors.toSet());
  }

  private static Stream<String> paths(Tile tile) {
    return tile.level() == 0 ? Stream.of(tile.path(), tile.entriesPath()) : Stream.of(tile.path());
  }
}
