package id.konvensirakyat.audit.check;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.NodeId;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes every tile of a log anew from its entries, and compares it with the file; in memory is one
 * tile of each level.
 */
final class TileCheck {
  private final LogFolder folder;
  private final TreeHead head;
  private final Map<Integer, ByteArrayOutputStream> growing = new TreeMap<>();
  private Frontier frontier = Frontier.empty();
  private Optional<String> wrong = Optional.empty();

  /** A tile that has all its hashes. */
  @SuppressWarnings("ArrayRecordComponent") // made here, and not changed
  private record Complete(Tile tile, byte[] hashes) {}

  TileCheck(LogFolder folder, TreeHead head) {
    this.folder = folder;
    this.head = head;
  }

  /** Tells the next entry. */
  void entry(byte[] entry) throws IOException, WrongLogException {
    List<Complete> complete = new ArrayList<>();
    frontier =
        frontier.append(
            TreeHash.leaf(entry), (id, hash) -> grow(id, hash).ifPresent(complete::add));
    for (Complete each : complete) {
      compare(each.tile, each.hashes);
    }
  }

  private Optional<Complete> grow(NodeId id, TreeHash hash) {
    if (id.level() % Tile.HEIGHT != 0) {
      return Optional.empty();
    }
    int level = id.level() / Tile.HEIGHT;
    ByteArrayOutputStream row = growing.computeIfAbsent(level, l -> new ByteArrayOutputStream());
    row.writeBytes(hash.bytes());
    if (row.size() < Tile.FULL * TreeHash.BYTES) {
      return Optional.empty();
    }
    growing.remove(level);
    return Optional.of(
        new Complete(new Tile(level, id.index() / Tile.FULL, Tile.FULL), row.toByteArray()));
  }

  /** Compares what is left, and the root, once every entry was told. */
  void end() throws IOException, WrongLogException {
    for (var row : growing.entrySet()) {
      long nodes = head.size() >> (Tile.HEIGHT * row.getKey());
      compare(Tile.at(row.getKey(), nodes / Tile.FULL, head.size()), row.getValue().toByteArray());
    }
    if (!frontier.head().equals(head)) {
      throw new WrongLogException(
          "the entries do not lead to the root of the checkpoint"
              + wrong.map(path -> ", and the first tile that is not theirs is " + path).orElse(""));
    }
    if (wrong.isPresent()) {
      throw new WrongLogException(wrong.get() + " does not hold the hashes of what is below it");
    }
  }

  private void compare(Tile tile, byte[] hashes) throws IOException, WrongLogException {
    if (wrong.isEmpty() && !Arrays.equals(folder.hashes(tile), hashes)) {
      wrong = Optional.of(LogFolder.FOLDER + tile.path());
    }
  }
}
