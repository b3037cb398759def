package id.konvensirakyat.protocol.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFoldTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String ONE = "AbCdEfGhJkLmNp";
  private static final String TWO = "BbCdEfGhJkLmNp";
  private static final String KEY = key(0);

  private static String key(int fill) {
    byte[] seed = new byte[32];
    seed[0] = (byte) fill;
    return "key " + NoteSigner.ed25519("konvensi.example/log", seed).verifierKey();
  }

  private static String act(int seq, String kind, String time) {
    return "act " + seq + " " + kind + " 2026-11-28T" + time + "Z " + HASH;
  }

  private static String event(String election, int height, String type, String hour, int payload) {
    return "event "
        + election
        + " "
        + height
        + " "
        + type
        + " 2026-11-28T"
        + hour
        + "Z "
        + HASH
        + " "
        + (payload < 0 ? "-" : tracker(payload));
  }

  private static String tracker(int number) {
    return Hash.of("ballot " + number).hex();
  }

  private static String tested(String election, int number) {
    return "tested " + election + " " + tracker(number) + " 2026-11-28T21Z";
  }

  private static List<String> convention() {
    return List.of(
        KEY,
        act(0, "CREATE", "20:00:00"),
        event(ONE, 0, "Setup", "20", 100),
        event(TWO, 0, "Setup", "20", 101),
        act(1, "OPEN_VOTING", "20:30:00"),
        event(ONE, 1, "Ballot", "20", 1),
        event(TWO, 1, "Ballot", "21", 2),
        tested(ONE, 3),
        act(2, "SUSPEND", "21:10:00"),
        act(3, "RESUME", "21:20:00"),
        key(1),
        event(ONE, 2, "Ballot", "21", 4),
        event(ONE, 3, "EndBallots", "21", -1),
        act(4, "CLOSE_VOTING", "21:40:00"),
        event(ONE, 4, "EncryptedTally", "21", 102),
        event(ONE, 5, "PartialDecryption", "22", 103),
        event(ONE, 6, "Result", "22", 104));
  }

  private static LogFold fold(List<String> entries) throws RefusedException {
    LogFold fold = new LogFold();
    for (String entry : entries) {
      fold.add(LogEntry.read(("konvensi/1 " + entry).getBytes(StandardCharsets.US_ASCII)));
    }
    return fold;
  }

  @Test
  void followsAWholeConvention() throws RefusedException {
    LogFold fold = fold(convention());
    assertEquals(convention().size(), fold.size());
    assertEquals(5, fold.acts());
    assertEquals(2, fold.keys().size());
    assertEquals(List.of(2, 7), fold.heights().values().stream().sorted().toList());
    assertFalse(fold.isVoting());
    assertTrue(fold(convention().subList(0, 10)).isVoting());
    assertFalse(fold(convention().subList(0, 9)).isVoting());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        // the entry that is put, where, instead of how many
        "act 0 CREATE 2026-11-28T20:00:00Z %h # 0 # 1 # entry 0: first",
        "act 1 FREEZE_RULES 2026-11-28T20:00:00Z %h # 1 # 1 # entry 1: seq",
        "act 0 CREATE 2026-11-28T20:00:00Z %h # 2 # 0 # entry 2: seq",
        "event AbCdEfGhJkLmNp 1 Ballot 2026-11-28T20Z %h %t # 4 # 0 # entry 4: voting",
        "event AbCdEfGhJkLmNp 3 Ballot 2026-11-28T21Z %h %t # 9 # 0 # entry 9: height",
        "event AbCdEfGhJkLmNp 2 Ballot 2026-11-28T21Z %h %t # 9 # 0 # entry 9: voting",
        "tested AbCdEfGhJkLmNp %t 2026-11-28T21Z # 9 # 0 # entry 9: voting",
        "tested AbCdEfGhJkLmNp %t 2026-11-28T21Z # 13 # 0 # entry 13: voting",
        "tested CbCdEfGhJkLmNp %t 2026-11-28T21Z # 8 # 0 # entry 8: election",
        "event BbCdEfGhJkLmNp 2 Ballot 2026-11-28T21Z %h %t # 14 # 0 # entry 14: voting",
        "event AbCdEfGhJkLmNp 4 Ballot 2026-11-28T21Z %h %t # 13 # 0 # entry 13: voting",
        "event AbCdEfGhJkLmNp 7 Result 2026-11-28T22Z %h %t # 17 # 0 # entry 17: type",
        "event AbCdEfGhJkLmNp 1 Setup 2026-11-28T20Z %h %t # 5 # 0 # entry 5: type",
        "event CbCdEfGhJkLmNp 0 Ballot 2026-11-28T20Z %h %t # 5 # 0 # entry 5: type",
        "event AbCdEfGhJkLmNp 1 Ballot 2026-11-28T20Z %h - # 5 # 0 # entry 5: type",
        "event AbCdEfGhJkLmNp 3 EndBallots 2026-11-28T21Z %h %t # 12 # 0 # entry 12: type",
      })
  void refusesWhatStandsInTheWrongPlace(String entry, int at, int instead, String place) {
    List<String> entries = new ArrayList<>(convention());
    entries.subList(at, at + instead).clear();
    entries.add(at, entry.replace("%h", HASH).replace("%t", tracker(50)));
    RefusedException refused = assertThrows(RefusedException.class, () -> fold(entries));
    assertEquals(Reason.ENTRY_OUT_OF_ORDER, refused.reason());
    assertEquals(place, refused.refusal().place());
  }

  @Test
  void aTrackerIsThereOnce() {
    for (int number : List.of(1, 2, 3)) {
      for (String entry : List.of(tested(ONE, number), event(ONE, 2, "Ballot", "21", number))) {
        List<String> entries = new ArrayList<>(convention().subList(0, 8));
        entries.add(entry);
        RefusedException refused = assertThrows(RefusedException.class, () -> fold(entries), entry);
        assertEquals("entry 8: tracker", refused.refusal().place());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "act 1 OPEN_VOTING 2026-11-28T19:59:59.999Z %h # 4 # false",
        "event BbCdEfGhJkLmNp 2 Ballot 2026-11-28T20Z %h %t # 8 # false",
        "act 2 SUSPEND 2026-11-28T20:59:59Z %h # 8 # false",
        "act 2 SUSPEND 2026-11-28T21:00:00Z %h # 8 # true",
        "release %h 2026-11-28T21:09:59Z # 9 # false",
        "release %h 2026-11-28T21:10:00Z # 9 # true",
      })
  void refusesWhatIsDatedBack(String entry, int at, boolean allowed) throws RefusedException {
    List<String> entries = new ArrayList<>(convention().subList(0, at));
    entries.add(entry.replace("%h", HASH).replace("%t", tracker(50)));
    if (allowed) {
      assertEquals(at + 1, fold(entries).size());
    } else {
      RefusedException refused = assertThrows(RefusedException.class, () -> fold(entries));
      assertEquals(Reason.ENTRY_BACKDATED, refused.reason());
    }
  }

  /** The hour of a ballot begins before what was told already, and takes nothing back. */
  @Test
  void aBallotsHourDoesNotOpenItsBeginningAgain() throws RefusedException {
    List<String> entries = new ArrayList<>(convention().subList(0, 12));
    assertEquals("2026-11-28T21:20:00Z", fold(entries).notBefore().toString());
    entries.add(act(4, "CLOSE_VOTING", "21:19:59"));
    assertEquals(
        Reason.ENTRY_BACKDATED, assertThrows(RefusedException.class, () -> fold(entries)).reason());
  }

  @Test
  void aKeyIsOfTheLogAndNew() {
    String other = "key " + NoteSigner.ed25519("other.example/log", new byte[32]).verifierKey();
    String witness =
        "key " + NoteSigner.cosigner("konvensi.example/log", new byte[32]).verifierKey();
    for (String key : List.of(KEY, other, witness)) {
      assertEquals(
          "entry 1: key",
          assertThrows(RefusedException.class, () -> fold(List.of(KEY, key))).refusal().place());
    }
  }

  @Test
  void remembersWhatItSaw() {
    TrackerSet seen = new TrackerSet();
    Random random = new Random(20261128);
    List<Hash> some = new ArrayList<>();
    for (int i = 0; i < 300_000; i++) {
      byte[] bytes = new byte[Hash.SIZE];
      random.nextBytes(bytes);
      Hash tracker = Hash.ofBytes(bytes);
      assertTrue(seen.add(tracker));
      if (i % 1000 == 0) {
        some.add(tracker);
      }
    }
    for (Hash tracker : some) {
      assertFalse(seen.add(tracker));
    }
    assertTrue(seen.add(Hash.ofBytes(new byte[Hash.SIZE])));
    assertFalse(seen.add(Hash.ofBytes(new byte[Hash.SIZE])));
  }
}
