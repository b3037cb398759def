package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TileContent;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries as tlog-tiles bundles them: two bytes of length before each. */
final class EntryBundle {
  /** Bytes of the largest bundle of entries that are not too long. */
  static final int LARGEST = Tile.FULL * (2 + LogEntry.LONGEST);

  private EntryBundle() {}

  /**
   * The entries of a bundle, each compared with its leaf.
   *
   * @throws DamagedLogException if there are more or fewer, or one is another
   */
  static List<byte[]> read(byte[] bundle, TileContent leaves) throws DamagedLogException {
    String path = leaves.tile().entriesPath();
    List<byte[]> entries = new ArrayList<>();
    ByteBuffer left = ByteBuffer.wrap(bundle);
    while (left.remaining() >= 2 && entries.size() < leaves.tile().width()) {
      int length = Short.toUnsignedInt(left.getShort());
      if (length > left.remaining()) {
        throw new DamagedLogException(path + " ends within an entry");
      }
      byte[] entry = new byte[length];
      left.get(entry);
      if (!TreeHash.leaf(entry).equals(leaves.hash(entries.size()))) {
        long index = leaves.tile().index() * Tile.FULL + entries.size();
        throw new DamagedLogException(path + " holds another entry " + index + " than was signed");
      }
      entries.add(entry);
    }
    if (left.hasRemaining() || entries.size() != leaves.tile().width()) {
      throw new DamagedLogException(path + " holds not " + leaves.tile().width() + " entries");
    }
    return entries;
  }
}
