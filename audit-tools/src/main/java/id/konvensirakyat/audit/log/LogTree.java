package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.Consistency;
import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.crypto.merkle.NodeSource;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TileContent;
import id.konvensirakyat.crypto.merkle.Tree;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.merkle.VerifiedTiles;
import id.konvensirakyat.crypto.merkle.WrongTileException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tree of one checkpoint out of files that anybody may have made: nothing is given out that
 * does not lead to the root. Not for several threads at once.
 */
public final class LogTree {
  private final TreeHead head;
  private final LogFiles files;
  private final VerifiedTiles tiles;

  /**
   * A tree.
   *
   * @param head from a checkpoint that is believed
   */
  public LogTree(TreeHead head, LogFiles files) {
    this.head = head;
    this.files = files;
    this.tiles = new VerifiedTiles(head, this::bytes);
  }

  /** Its size and root. */
  public TreeHead head() {
    return head;
  }

  /** Whether this tree begins with all leaves of a smaller one, or is the same. */
  public boolean continues(TreeHead older) throws IOException, DamagedLogException {
    if (older.size() > head.size()) {
      return false;
    }
    List<TreeHash> proof = with(nodes -> Consistency.prove(older.size(), head.size(), nodes));
    return Consistency.check(proof, older.size(), older.root(), head.size(), head.root()).holds();
  }

  /** The root of its first leaves. */
  public TreeHash root(long size) throws IOException, DamagedLogException {
    return with(nodes -> Tree.root(size, nodes));
  }

  /** Whether the leaf is there. */
  public boolean holds(long index, TreeHash leaf) throws IOException, DamagedLogException {
    if (index >= head.size()) {
      return false;
    }
    return Inclusion.check(proof(index), head.size(), head.root(), index, leaf).holds();
  }

  /** What proves that the leaf with this index, below its size, is in it. */
  public List<TreeHash> proof(long index) throws IOException, DamagedLogException {
    return with(nodes -> Inclusion.prove(head.size(), index, nodes));
  }

  /** The hashes of a tile of this tree. */
  public TileContent tile(Tile tile) throws IOException, DamagedLogException {
    return with(nodes -> tiles.tile(tile));
  }

  /** The entries of the leaves of a tile of this tree. */
  public List<byte[]> entries(Tile tile) throws IOException, DamagedLogException {
    return EntryBundle.read(bundle(tile), tile(tile));
  }

  /** The bytes of their bundle, not yet compared with the leaves. */
  byte[] bundle(Tile tile) throws IOException {
    Optional<byte[]> exact = files.read(tile.entriesPath(), EntryBundle.LARGEST);
    if (exact.isPresent()) {
      return exact.get();
    }
    byte[] full = read(wholeOf(tile).entriesPath(), EntryBundle.LARGEST);
    int end = 0;
    for (int i = 0; i < tile.width() && end + 2 <= full.length; i++) {
      end += 2 + (((full[end] & 0xff) << 8) | (full[end + 1] & 0xff));
    }
    return Arrays.copyOf(full, Math.min(end, full.length));
  }

  private byte[] bytes(Tile tile) {
    int limit = Tile.FULL * TreeHash.BYTES;
    try {
      Optional<byte[]> exact = files.read(tile.path(), limit);
      return exact.isPresent()
          ? exact.get()
          : Arrays.copyOf(read(wholeOf(tile).path(), limit), tile.width() * TreeHash.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A log may delete a partial tile once the full one is there. */
  private static Tile wholeOf(Tile tile) throws FileNotFoundException {
    long nodes = Long.MAX_VALUE >> (Tile.HEIGHT * tile.level());
    boolean canGrow = tile.index() < nodes / Tile.FULL;
    if (tile.full() || !canGrow) {
      throw new FileNotFoundException("There is no " + tile.path());
    }
    return new Tile(tile.level(), tile.index(), Tile.FULL);
  }

  private byte[] read(String path, int limit) throws IOException {
    return files
        .read(path, limit)
        .orElseThrow(() -> new FileNotFoundException("There is no " + path));
  }

  private <T> T with(Function<NodeSource, T> work) throws IOException, DamagedLogException {
    try {
      return work.apply(tiles);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (WrongTileException e) {
      throw new DamagedLogException(String.valueOf(e.getMessage()));
    }
  }
}
