package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.hash.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of crypto-spec/vectors/log, which an independent program made. */
class MerkleVectorsTest {
  static Stream<JsonNode> roots() {
    return Vectors.cases("log", "merkle-roots");
  }

  @ParameterizedTest
  @MethodSource("roots")
  void roots(JsonNode c) {
    Frontier frontier = Frontier.empty();
    while (frontier.size() < c.get("size").longValue()) {
      byte[] data = Long.toString(frontier.size()).getBytes(StandardCharsets.US_ASCII);
      frontier = frontier.append(TreeHash.leaf(data));
    }
    assertEquals(hash(c, "root"), frontier.root());
  }

  static Stream<JsonNode> inclusions() {
    return Vectors.cases("log", "merkle-inclusion");
  }

  @ParameterizedTest
  @MethodSource("inclusions")
  void inclusion(JsonNode c) {
    Outcome outcome =
        Inclusion.check(
            proof(c), number(c, "size"), hash(c, "root"), number(c, "index"), hash(c, "leaf"));
    assertEquals(fault(c), outcome.fault());
  }

  static Stream<JsonNode> consistencies() {
    return Vectors.cases("log", "merkle-consistency");
  }

  @ParameterizedTest
  @MethodSource("consistencies")
  void consistency(JsonNode c) {
    Outcome outcome =
        Consistency.check(
            proof(c),
            number(c, "oldSize"),
            hash(c, "oldRoot"),
            number(c, "newSize"),
            hash(c, "newRoot"));
    assertEquals(fault(c), outcome.fault());
  }

  static Stream<JsonNode> paths() {
    return Vectors.cases("log", "merkle-paths");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void paths(JsonNode c) {
    String path = Vectors.text(c, "path");
    if (c.has("fault")) {
      assertEquals(Optional.empty(), Tile.parse(path));
      assertEquals(Optional.empty(), Tile.parseEntries(path));
      return;
    }
    Tile tile =
        new Tile(c.get("level").intValue(), c.get("index").longValue(), c.get("width").intValue());
    assertEquals(path, tile.path());
    assertEquals(Optional.of(tile), Tile.parse(path));
    if (!c.get("entries").isNull()) {
      assertEquals(Vectors.text(c, "entries"), tile.entriesPath());
      assertEquals(Optional.of(tile), Tile.parseEntries(tile.entriesPath()));
    }
  }

  static Stream<JsonNode> trees() {
    return Vectors.cases("log", "merkle-tiles");
  }

  @ParameterizedTest
  @MethodSource("trees")
  void tiles(JsonNode c) {
    long size = number(c, "size");
    StoredTiles stored = new StoredTiles(size);
    assertEquals(new TreeHead(size, hash(c, "root")), stored.head());
    VerifiedTiles verified = new VerifiedTiles(stored.head(), stored);
    List<Tile> tiles = Tiles.of(size).toList();
    StringBuilder sums = new StringBuilder();
    for (Tile tile : tiles) {
      String sum = Hash.hex(Hash.sha256(verified.tile(tile).bytes()));
      sums.append(sum).append("  ").append(tile.path()).append('\n');
    }
    assertEquals(c.get("count").intValue(), tiles.size());
    List<String> last = tiles.stream().map(Tile::path).skip(Math.max(0, tiles.size() - 8)).toList();
    List<String> listed = new ArrayList<>();
    c.get("tiles").forEach(tile -> listed.add(tile.textValue()));
    assertEquals(listed, last);
    assertEquals(Vectors.text(c, "sums"), Hash.hex(Hash.sha256(sums.toString())));
  }

  private static long number(JsonNode c, String field) {
    if (!c.get(field).canConvertToLong()) {
      throw new IllegalArgumentException("no number " + field);
    }
    return c.get(field).longValue();
  }

  private static TreeHash hash(JsonNode c, String field) {
    return TreeHash.decode(Vectors.text(c, field)).orElseThrow();
  }

  private static List<TreeHash> proof(JsonNode c) {
    List<TreeHash> proof = new ArrayList<>();
    c.get("proof").forEach(each -> proof.add(TreeHash.decode(each.textValue()).orElseThrow()));
    return proof;
  }

  private static Optional<MerkleFault> fault(JsonNode c) {
    JsonNode fault = c.get("fault");
    return fault.isNull() ? Optional.empty() : Optional.of(MerkleFault.valueOf(fault.textValue()));
  }
}
