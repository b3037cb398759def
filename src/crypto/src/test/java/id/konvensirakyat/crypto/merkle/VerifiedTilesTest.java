package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTilesTest {
  private static final int SIZE = 70_000;

  private static final StoredTiles STORED = new StoredTiles(SIZE);

  private final Random random = new Random(6962);
  // what is read in the place of some tiles
  private final Map<Tile, byte[]> changed = new HashMap<>();
  private final TileSource source =
      tile -> Optional.ofNullable(changed.get(tile)).orElseGet(() -> STORED.read(tile));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 700})
  void everyNodeIsAsDefined(int size) {
    DefinedTree tree = new DefinedTree();
    StoredTiles tiles = new StoredTiles(size);
    NodeSource verified = new VerifiedTiles(tiles.head(), tiles);
    NodeSource believed = new TileNodes(size, tiles);
    for (int level = 0; size >> level > 0; level++) {
      for (long index = 0; index < size >> level; index++) {
        TreeHash hash = tree.nodes().node(level, index);
        assertEquals(hash, verified.node(level, index));
        assertEquals(hash, believed.node(level, index));
      }
    }
    assertThrows(IllegalArgumentException.class, () -> verified.node(0, size));
    assertThrows(IllegalArgumentException.class, () -> believed.node(0, size));
    assertEquals(
        tree.proof((size + 1) / 2, size), Consistency.prove((size + 1) / 2, size, verified));
  }

  @Test
  void everyTileWithABitChangedIsRefused() {
    for (Tile tile : Tiles.of(SIZE).toList()) {
      refuse(tile, flipped(tile, random.nextInt(tile.width() * 256)));
    }
  }

  private static byte[] flipped(Tile tile, int bit) {
    byte[] bytes = STORED.read(tile);
    bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/0/005", "tile/0/273.p/112", "tile/1/000", "tile/2/000.p/1"})
  void aTileOfAnotherLengthOrOrderIsRefused(String path) {
    Tile tile = Tile.parse(path).orElseThrow();
    byte[] bytes = STORED.read(tile);
    refuse(tile, new byte[0]);
    refuse(tile, Arrays.copyOf(bytes, bytes.length - 1));
    refuse(tile, Arrays.copyOf(bytes, bytes.length - 32));
    refuse(tile, Arrays.copyOf(bytes, bytes.length + 1));
    refuse(tile, Arrays.copyOf(bytes, bytes.length + 32));
    refuse(tile, new byte[bytes.length]);
    if (tile.width() > 1) {
      byte[] swapped = bytes.clone();
      System.arraycopy(bytes, 0, swapped, 32, 32);
      System.arraycopy(bytes, 32, swapped, 0, 32);
      refuse(tile, swapped);
    }
  }

  /** Reading the wrong tile fails and names it, again and again; what is not below it is read. */
  private void refuse(Tile tile, byte[] wrong) {
    changed.clear();
    changed.put(tile, wrong);
    VerifiedTiles tiles = new VerifiedTiles(STORED.head(), source);
    for (int i = 0; i < 2; i++) {
      WrongTileException refusal =
          assertThrows(WrongTileException.class, () -> tiles.tile(tile), tile.path());
      assertTrue(refusal.tiles().contains(tile));
      assertTrue(refusal.getMessage().contains(tile.path()));
      assertTrue(!tile.full() || refusal.tiles().equals(List.of(tile)));
    }
    Tile other = new Tile(0, tile.index() == 3 ? 4 : 3, 256);
    if (tile.full() && tile.level() == 0) {
      assertEquals(TileContent.of(other, STORED.read(other)).hash(9), tiles.tile(other).hash(9));
    } else {
      assertThrows(WrongTileException.class, () -> tiles.tile(other));
    }
  }

  /** A forger who also makes the tile above fit is found there. */
  @Test
  void aForgedTileWithAForgedParentIsRefused() {
    Tile leaves = new Tile(0, 5, 256);
    Tile above = new Tile(1, 0, 256);
    changed.put(leaves, flipped(leaves, 7 * 256));
    TreeHash root = TileContent.of(leaves, source.read(leaves)).node(leaves.root());
    byte[] forged = STORED.read(above);
    System.arraycopy(root.bytes(), 0, forged, 5 * 32, 32);
    changed.put(above, forged);
    VerifiedTiles tiles = new VerifiedTiles(STORED.head(), source);
    WrongTileException refusal =
        assertThrows(WrongTileException.class, () -> tiles.node(0, 5 * 256 + 7));
    assertEquals(List.of(above), refusal.tiles());
    assertEquals("tile/1/000 is not of the tree of 70000 leaves", refusal.getMessage());
  }

  @Test
  void tilesOfAnotherRootAreRefused() {
    TreeHead other = new TreeHead(SIZE, TreeHash.EMPTY);
    VerifiedTiles tiles = new VerifiedTiles(other, source);
    WrongTileException refusal = assertThrows(WrongTileException.class, () -> tiles.node(0, 0));
    assertEquals(Tiles.partial(SIZE), refusal.tiles());
  }

  @Test
  void onlyTilesOfTheTree() {
    VerifiedTiles tiles = new VerifiedTiles(STORED.head(), source);
    for (Tile tile : List.of(new Tile(0, 273, 111), new Tile(0, 273, 256), new Tile(0, 0, 9))) {
      assertThrows(IllegalArgumentException.class, () -> tiles.tile(tile));
    }
    assertThrows(IllegalArgumentException.class, () -> tiles.tile(new Tile(0, 274, 1)));
  }

  /** What is forgotten and read again is verified again; the partial tiles are read once. */
  @Test
  void aTileThatChangesBetweenTwoReadingsIsRefused() {
    Set<Tile> all = new HashSet<>(Tiles.of(SIZE).toList());
    VerifiedTiles tiles = new VerifiedTiles(STORED.head(), source);
    Tile first = new Tile(0, 0, 256);
    all.forEach(tile -> assertEquals(tile, tiles.tile(tile).tile()));
    for (int index = 0; index < 273; index++) {
      tiles.node(0, index * 256L);
    }
    changed.put(first, flipped(first, 0));
    assertThrows(WrongTileException.class, () -> tiles.node(0, 0));
    Tile last = new Tile(0, 273, 112);
    changed.put(last, flipped(last, 0));
    assertEquals(new DefinedTree().leaf(273 * 256), tiles.node(0, 273 * 256));
  }

  @Test
  void theTilesNeededAreKnownBefore() {
    for (int i = 0; i < 50; i++) {
      long index = random.nextInt(SIZE);
      List<NodeId> nodes = Inclusion.nodes(SIZE, index);
      Set<Tile> read = new HashSet<>();
      TileSource recording =
          tile -> {
            assertTrue(read.add(tile), "once");
            return STORED.read(tile);
          };
      List<TreeHash> proof =
          Inclusion.prove(SIZE, index, new VerifiedTiles(STORED.head(), recording));
      assertEquals(Tiles.proving(nodes, SIZE), read);
      read.clear();
      assertEquals(proof, Inclusion.prove(SIZE, index, new TileNodes(SIZE, recording)));
      assertEquals(Tiles.holding(nodes, SIZE), read);
      TreeHash leaf = new DefinedTree().leaf(index);
      assertTrue(Inclusion.check(proof, SIZE, STORED.head().root(), index, leaf).holds());
    }
  }
}
