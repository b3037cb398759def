package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.NodeId;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.Span;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A log that grows in memory: what must be stored beside what was there. Entries that are dated to
 * the hour get the hour in which they may stand, should another server's clock have been ahead.
 */
final class GrownLog {
  /**
   * A new entry.
   *
   * @param subject what the log holds once
   */
  @SuppressWarnings("ArrayRecordComponent") // exact bytes
  record Row(long index, byte[] entry, String subject) {}

  /** Which tile. */
  record Place(int level, long index) {}

  private final LogHead before;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Place, ByteArrayOutputStream> tiles = new LinkedHashMap<>();
  private final List<VerifierKey> keys;
  private Frontier frontier;
  private Instant notBefore;
  private Optional<Hash> released;

  GrownLog(LogHead before) {
    this.before = before;
    this.frontier = before.frontier();
    this.notBefore = before.notBefore();
    this.keys = new ArrayList<>(before.keys());
    this.released = before.released();
  }

  /**
   * Appends an entry.
   *
   * @throws IllegalStateException if its time is exact and before that of an entry before it
   */
  void add(LogEntry given) {
    LogEntry entry = dated(given);
    byte[] bytes = entry.bytes();
    if (bytes.length > LogEntry.LONGEST) {
      throw new IllegalStateException("An entry is too long for the log");
    }
    rows.add(new Row(frontier.size(), bytes, Subjects.of(entry)));
    frontier = frontier.append(TreeHash.leaf(bytes), this::complete);
    if (entry instanceof LogEntry.Key key) {
      keys.add(key.key());
    } else if (entry instanceof LogEntry.Release release) {
      released = Optional.of(release.list());
    }
  }

  // Of the subtrees that are complete now, those as high as a tile are hashes of the tile above.
  private void complete(NodeId id, TreeHash hash) {
    if (id.level() % Tile.HEIGHT == 0) {
      Place place = new Place(id.level() / Tile.HEIGHT, id.index() / Tile.FULL);
      tiles.computeIfAbsent(place, p -> new ByteArrayOutputStream()).writeBytes(hash.bytes());
    }
  }

  private LogEntry dated(LogEntry given) {
    LogEntry entry = given;
    if (given.span().filter(span -> span.latest().isBefore(notBefore)).isPresent()) {
      entry = later(given);
    }
    notBefore = entry.span().map(Span::earliest).filter(notBefore::isBefore).orElse(notBefore);
    return entry;
  }

  private LogEntry later(LogEntry given) {
    if (given instanceof LogEntry.Event e) {
      Hour hour = Hour.of(notBefore);
      return new LogEntry.Event(e.election(), e.height(), e.type(), hour, e.event(), e.payload());
    }
    if (given instanceof LogEntry.Tested t) {
      return new LogEntry.Tested(t.election(), t.tracker(), Hour.of(notBefore));
    }
    if (given instanceof LogEntry.Release r) {
      return new LogEntry.Release(r.list(), notBefore);
    }
    throw new IllegalStateException("An act is older than the log");
  }

  /** The new entries. */
  List<Row> rows() {
    return rows;
  }

  /** What is added to each tile, at its end: hashes one behind the other. */
  Map<Place, byte[]> tiles() {
    Map<Place, byte[]> added = new LinkedHashMap<>();
    tiles.forEach((place, hashes) -> added.put(place, hashes.toByteArray()));
    return added;
  }

  /** Where the log stands now. */
  LogHead head() {
    return new LogHead(before.convention(), before.origin(), frontier, notBefore, keys, released);
  }
}
