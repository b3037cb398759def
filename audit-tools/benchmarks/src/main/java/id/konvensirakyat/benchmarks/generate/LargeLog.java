package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.NodeId;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a log as static files, in one pass and with the memory of one tile a level. A log that is
 * right in every check, of ballots that nobody cast.
 */
final class LargeLog {
  private final Path folder;
  private final NoteSigner signer;
  private final List<ByteArrayOutputStream> tiles = new ArrayList<>();
  private final List<Long> written = new ArrayList<>();
  private ByteArrayOutputStream bundle = new ByteArrayOutputStream();
  private Frontier frontier = Frontier.empty();

  private LargeLog(Path folder, NoteSigner signer) {
    this.folder = folder;
    this.signer = signer;
  }

  /**
   * Writes the files.
   *
   * @param folder that becomes the log's prefix
   * @param origin of the log
   * @param size number of entries, at least 5
   * @param seed from which the key follows: it protects nothing
   * @return the log's vkey
   */
  static String write(Path folder, String origin, long size, long seed) throws IOException {
    byte[] key = Hash.of("konvensi benchmark log " + seed).bytes();
    LargeLog log = new LargeLog(folder, NoteSigner.ed25519(origin, key));
    try {
      new LoggedVote(log.signer.verifierKey(), seed).entries().limit(size).forEach(log::append);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    log.finish();
    return log.signer.verifierKey().toString();
  }

  private void append(byte[] entry) {
    bundle.write(entry.length >> 8);
    bundle.write(entry.length);
    bundle.writeBytes(entry);
    frontier = frontier.append(TreeHash.leaf(entry), this::completed);
    if (frontier.size() % Tile.FULL == 0) {
      long index = frontier.size() / Tile.FULL - 1;
      write(new Tile(0, index, Tile.FULL).entriesPath(), bundle.toByteArray());
      bundle = new ByteArrayOutputStream();
    }
  }

  private void completed(NodeId id, TreeHash hash) {
    if (id.level() % Tile.HEIGHT != 0) {
      return;
    }
    int level = id.level() / Tile.HEIGHT;
    if (level == tiles.size()) {
      tiles.add(new ByteArrayOutputStream());
      written.add(0L);
    }
    ByteArrayOutputStream tile = tiles.get(level);
    tile.writeBytes(hash.bytes());
    if (tile.size() == Tile.FULL * TreeHash.BYTES) {
      write(new Tile(level, written.get(level), Tile.FULL).path(), tile.toByteArray());
      written.set(level, written.get(level) + 1);
      tile.reset();
    }
  }

  private void finish() throws IOException {
    for (int level = 0; level < tiles.size(); level++) {
      int width = tiles.get(level).size() / TreeHash.BYTES;
      if (width > 0) {
        Tile tile = new Tile(level, written.get(level), width);
        write(tile.path(), tiles.get(level).toByteArray());
        if (level == 0) {
          write(tile.entriesPath(), bundle.toByteArray());
        }
      }
    }
    Checkpoint checkpoint = new Checkpoint(signer.verifierKey().name(), frontier.head());
    String note = new SignedNote(checkpoint.text(), List.of(signer.sign(checkpoint))).toString();
    Files.writeString(folder.resolve("checkpoint"), note);
  }

  private void write(String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
