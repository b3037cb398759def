package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tiles there are; their paths are in the vectors. */
class TileTest {
  @ParameterizedTest
  @CsvSource({
    "-1,0,1",
    "8,0,1",
    "0,-1,1",
    "0,0,0",
    "0,0,257",
    "0,36028797018963967,256",
    "7,0,128"
  })
  void noTreeHasSuchATile(int level, long index, int width) {
    assertThrows(IllegalArgumentException.class, () -> new Tile(level, index, width));
  }

  @Test
  void pathsGoThereAndBack() {
    for (long index : new long[] {0, 9, 999, 1000, 999_999, 1_000_000, 36028797018963966L}) {
      for (int width : new int[] {1, 10, 255, 256}) {
        Tile tile = new Tile(0, index, width);
        assertEquals(Optional.of(tile), Tile.parse(tile.path()));
        assertEquals(Optional.of(tile), Tile.parseEntries(tile.entriesPath()));
        assertEquals(Optional.empty(), Tile.parse(tile.entriesPath()));
        assertEquals(Optional.empty(), Tile.parseEntries(tile.path()));
      }
    }
    assertThrows(IllegalStateException.class, () -> new Tile(1, 0, 256).entriesPath());
  }

  @Test
  void theExampleOfTheSpecification() {
    List<Tile> tiles = Tiles.of(70_000).toList();
    assertEquals(273 + 1 + 1 + 1 + 1, tiles.size());
    assertEquals(
        List.of(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1)),
        Tiles.partial(70_000));
    assertTrue(tiles.containsAll(Tiles.partial(70_000)));
    assertEquals(List.of(new Tile(0, 0, 256), new Tile(1, 0, 1)), Tiles.of(256).toList());
    assertEquals(List.of(), Tiles.of(0).toList());
  }

  /** Whoever stores what each growth names has all tiles of each size. */
  @Test
  void growthNamesWhatIsNewOrWider() {
    for (int step : new int[] {1, 7, 255, 256, 257, 1000}) {
      Map<List<Long>, Integer> widths = new HashMap<>();
      for (long size = 0; size + step <= 2600; size += step) {
        Set<Tile> before = new HashSet<>(Tiles.of(size).toList());
        List<Tile> grown = Tiles.of(size, size + step).toList();
        assertTrue(grown.stream().noneMatch(before::contains), "only what is new");
        grown.forEach(tile -> widths.put(List.of((long) tile.level(), tile.index()), tile.width()));
        Map<List<Long>, Integer> all = new HashMap<>();
        Tiles.of(size + step)
            .forEach(tile -> all.put(List.of((long) tile.level(), tile.index()), tile.width()));
        assertEquals(all, widths);
      }
    }
    assertEquals(List.of(), Tiles.of(300, 300).toList());
    assertThrows(IllegalArgumentException.class, () -> Tiles.of(2, 1));
    assertThrows(IllegalArgumentException.class, () -> Tiles.of(-1, 1));
  }

  @Test
  void theLargestTree() {
    long size = Long.MAX_VALUE;
    assertEquals(8, Tiles.partial(size).size());
    assertEquals(new Tile(7, 0, 127), Tiles.partial(size).get(7));
    assertEquals(List.of(new Tile(0, size / 256, 255)), Tiles.of(size - 1, size).toList());
    assertEquals(new Tile(0, 0, 256), Tiles.of(size).findFirst().orElseThrow());
    assertEquals(new Tile(7, 0, 127), Tile.holding(new NodeId(62, 0), size));
  }

  @Test
  void aNodeIsInTheTileOfItsLevel() {
    assertEquals(new Tile(0, 0, 200), Tile.holding(new NodeId(7, 0), 200));
    assertEquals(new Tile(1, 0, 1), Tile.holding(new NodeId(8, 0), 256));
    assertEquals(new Tile(0, 1, 256), Tile.holding(new NodeId(7, 3), 512));
    assertEquals(new Tile(0, 1, 255), Tile.holding(new NodeId(6, 6), 511));
    assertThrows(IllegalArgumentException.class, () -> Tile.holding(new NodeId(7, 3), 511));
    assertThrows(IllegalArgumentException.class, () -> Tile.holding(new NodeId(0, 0), 0));
    assertThrows(IllegalArgumentException.class, () -> Tile.at(0, 1, 256));
    assertThrows(IllegalArgumentException.class, () -> Tile.at(0, Long.MAX_VALUE, 256));
    assertThrows(IllegalArgumentException.class, () -> Tile.at(8, 0, 256));
  }

  @Test
  void contentGivesTheNodesAboveIt() {
    DefinedTree tree = new DefinedTree();
    StoredTiles stored = new StoredTiles(700);
    for (Tile tile : Tiles.of(700).toList()) {
      TileContent content = TileContent.of(tile, stored.read(tile));
      for (int height = 0; height <= 8; height++) {
        int level = 8 * tile.level() + height;
        for (long index = 0; index < 700; index++) {
          NodeId id = new NodeId(level, index);
          long first = (index << height) - 256 * tile.index();
          if (first >= 0 && first + (1 << height) <= tile.width()) {
            assertEquals(tree.nodes().node(id), content.node(id));
          } else {
            assertThrows(IllegalArgumentException.class, () -> content.node(id));
          }
        }
      }
      assertThrows(IllegalArgumentException.class, () -> content.node(new NodeId(20, 0)));
      assertThrows(IndexOutOfBoundsException.class, () -> content.hash(tile.width()));
      assertThrows(IndexOutOfBoundsException.class, () -> content.hash(-1));
    }
  }

  @Test
  void contentIsItsOwn() {
    Tile tile = new Tile(0, 0, 1);
    byte[] given = new byte[32];
    TileContent content = TileContent.of(tile, given);
    given[0] = 1;
    content.bytes()[0] = 1;
    assertEquals(TreeHash.of(new byte[32]), content.hash(0));
    assertEquals(tile, content.tile());
    assertFalse(content.tile().full());
    assertThrows(IllegalStateException.class, tile::root);
    assertEquals(new NodeId(16, 3), new Tile(1, 3, 256).root());
  }
}
