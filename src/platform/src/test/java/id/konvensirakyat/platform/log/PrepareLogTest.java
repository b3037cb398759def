package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrepareLogTest {
  private static final String ORIGIN = "example.com/log";
  private static final Instant AT = Instant.parse("2026-11-28T21:15:00Z");
  private static final Hash PAGES = Hash.of("pages");
  private static final List<VerifierKey> OLD =
      LogKeys.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").keys(ORIGIN);
  private static final List<VerifierKey> NEW =
      LogKeys.parse("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").keys(ORIGIN);
  private static final List<VerifierKey> BOTH = List.of(OLD.get(0), NEW.get(0));

  private static LogHead log(VerifierKey... keys) {
    GrownLog log = new GrownLog(LogHead.empty("c", ORIGIN));
    for (VerifierKey key : keys) {
      log.add(new LogEntry.Key(key));
    }
    log.add(new LogEntry.Release(PAGES, AT));
    return log.head();
  }

  @Test
  void aNewKeyAndNewPagesAreLoggedOnce() {
    Hash newPages = Hash.of("new pages");
    assertEquals(
        List.of(new LogEntry.Key(NEW.get(0)), new LogEntry.Release(newPages, AT)),
        PrepareLog.missing(log(OLD.get(0)), BOTH, newPages, AT));
    assertEquals(List.of(), PrepareLog.missing(log(OLD.get(0), NEW.get(0)), BOTH, PAGES, AT));
  }

  @Test
  void theOldKeyMayGoOnceTheNewOneIsLogged() {
    assertEquals(List.of(), PrepareLog.missing(log(OLD.get(0), NEW.get(0)), NEW, PAGES, AT));
    LogHead before = log(OLD.get(0));
    assertThrows(IllegalStateException.class, () -> PrepareLog.missing(before, NEW, PAGES, AT));
  }
}
