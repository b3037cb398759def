package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.NodeSource;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TileNodes;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a log that never change: tiles and bundles of entries (C2SP tlog-tiles). */
@ApplicationScoped
public class LogFiles {
  @Inject private Sql sql;

  /**
   * An entry and its place.
   *
   * @param entry its exact bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // exact bytes
  record Indexed(long index, byte[] entry) {}

  /** The hashes of a tile, empty while the log is not so far. */
  Optional<byte[]> tile(String convention, Tile tile) {
    int length = tile.width() * TreeHash.BYTES;
    return sql
        .rows(
            "select hashes from log_tile where convention = ? and level = ? and n = ?",
            convention,
            tile.level(),
            tile.index())
        .stream()
        .map(row -> (byte[]) row[0])
        .filter(hashes -> hashes.length >= length)
        .map(hashes -> Arrays.copyOf(hashes, length))
        .findFirst();
  }

  /** The entries of a tile of level 0, each with its length before it. */
  Optional<byte[]> bundle(String convention, Tile tile) {
    long first = tile.index() * Tile.FULL;
    List<Object[]> rows =
        sql.rows(
            "select entry from log_entry where convention = ? and idx >= ? and idx < ?"
                + " order by idx",
            convention,
            first,
            first + tile.width());
    if (rows.size() < tile.width()) {
      return Optional.empty();
    }
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (Object[] row : rows) {
      byte[] entry = (byte[]) row[0];
      bundle.write(entry.length >> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return Optional.of(bundle.toByteArray());
  }

  /** The nodes of the tree of this size. Not for several threads at once. */
  NodeSource nodes(String convention, long size) {
    return new TileNodes(
        size,
        tile ->
            tile(convention, tile)
                .orElseThrow(() -> new IllegalStateException("A log lacks a tile")));
  }

  /** The entry about a subject, as {@link Subjects} writes it. */
  Optional<Indexed> entry(String convention, String subject) {
    return sql
        .rows(
            "select idx, entry from log_entry where convention = ? and subject = ?",
            convention,
            subject)
        .stream()
        .map(row -> new Indexed(((Number) row[0]).longValue(), (byte[]) row[1]))
        .findFirst();
  }
}
