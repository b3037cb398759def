package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.Tiles;
import id.konvensirakyat.crypto.merkle.Tree;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.VerifiedTiles;
import id.konvensirakyat.platform.log.GrownLog.Place;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrownLogTest {
  private static final Instant AT = Instant.parse("2026-11-28T21:15:00Z");

  private static LogEntry act(long seq, Instant at) {
    return new LogEntry.Act(seq, "TEST", at, Hash.of("act " + seq));
  }

  private static LogEntry.Event ballot(Instant at) throws RefusedException {
    return new LogEntry.Event(
        Uuid.decode("Pvtx6fwz27wUkn"),
        1,
        EventType.BALLOT,
        Hour.of(at),
        Hash.of("event"),
        Optional.of(Hash.of("ballot")));
  }

  /** What is stored, as the database puts it together: appended to what was there. */
  @Test
  void howeverItGrowsItsTilesAreThoseOfItsTree() {
    Random random = new Random(20261128);
    LogHead head = LogHead.empty("c", "example.com/log");
    Map<Place, ByteArrayOutputStream> stored = new HashMap<>();
    while (head.size() < 70_000) {
      GrownLog grown = new GrownLog(head);
      int more = 1 + random.nextInt(random.nextInt(20) == 0 ? 9000 : 300);
      for (int i = 0; i < more; i++) {
        grown.add(act(head.size() + i, AT));
      }
      grown
          .tiles()
          .forEach(
              (place, hashes) ->
                  stored
                      .computeIfAbsent(place, p -> new ByteArrayOutputStream())
                      .writeBytes(hashes));
      assertEquals(head.size(), grown.rows().get(0).index());
      assertEquals(more, grown.rows().size());
      head = grown.head();
    }
    Map<Place, byte[]> tiles = new HashMap<>();
    stored.forEach((place, bytes) -> tiles.put(place, bytes.toByteArray()));
    VerifiedTiles verified =
        new VerifiedTiles(
            head.frontier().head(), tile -> tiles.get(new Place(tile.level(), tile.index())));
    assertEquals(tiles.size(), Tiles.of(head.size()).peek(verified::tile).count());
    assertEquals(head.frontier().root(), Tree.root(head.size(), verified));
    byte[] first = Arrays.copyOf(tiles.get(new Place(0, 0)), TreeHash.BYTES);
    assertArrayEquals(act(0, AT).leaf().bytes(), first);
    assertEquals(Tile.FULL * TreeHash.BYTES, tiles.get(new Place(1, 0)).length);
  }

  @Test
  void aBallotOfAServerWhoseClockIsBehindGetsTheHourOfTheLog() throws Exception {
    GrownLog grown = new GrownLog(LogHead.empty("c", "example.com/log"));
    grown.add(act(0, Instant.parse("2026-11-28T22:00:00.5Z")));
    grown.add(ballot(Instant.parse("2026-11-28T21:59:59.9Z")));
    String entry =
        new String(grown.rows().get(1).entry(), java.nio.charset.StandardCharsets.US_ASCII);
    assertTrue(entry.contains(" 2026-11-28T22Z "), entry);
    grown.add(ballot(Instant.parse("2026-11-28T23:10:00Z")));
    assertEquals(Instant.parse("2026-11-28T23:00:00Z"), grown.head().notBefore());
  }

  @Test
  void anActBeforeTheLogIsABug() throws Exception {
    GrownLog grown = new GrownLog(LogHead.empty("c", "example.com/log"));
    grown.add(ballot(Instant.parse("2026-11-28T22:00:00Z")));
    assertThrows(
        IllegalStateException.class,
        () -> grown.add(act(0, Instant.parse("2026-11-28T21:59:59Z"))));
    grown.add(act(0, Instant.parse("2026-11-28T22:00:00Z")));
  }

  @Test
  void theLastReleaseAndAllKeysAreKnown() {
    LogKeys keys = LogKeys.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    GrownLog grown = new GrownLog(LogHead.empty("c", "example.com/log"));
    grown.add(new LogEntry.Key(keys.keys("example.com/log").get(0)));
    grown.add(new LogEntry.Release(Hash.of("one"), AT));
    grown.add(new LogEntry.Release(Hash.of("two"), AT.minusSeconds(9)));
    LogHead head = grown.head();
    assertEquals(Optional.of(Hash.of("two")), head.released());
    assertEquals(keys.keys("example.com/log"), head.keys());
    assertEquals(AT, head.notBefore());
  }
}
