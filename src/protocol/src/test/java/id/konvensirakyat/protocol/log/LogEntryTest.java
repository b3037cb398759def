package id.konvensirakyat.protocol.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogEntryTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String UUID = "AbCdEfGhJkLmNp";
  private static final String VKEY =
      NoteSigner.ed25519("konvensi.example/log", new byte[32]).verifierKey().toString();

  static Stream<String> entries() {
    return Stream.of(
        "konvensi/1 key " + VKEY,
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1 act 17 FREEZE_RULES 2026-11-28T21:07:05.250Z " + HASH,
        "konvensi/1 event " + UUID + " 0 Setup 2026-11-28T21Z " + HASH + " " + HASH,
        "konvensi/1 event " + UUID + " 12 Ballot 2026-02-28T00Z " + HASH + " " + HASH,
        "konvensi/1 event " + UUID + " 13 EndBallots 2026-11-28T21Z " + HASH + " -",
        "konvensi/1 tested " + UUID + " " + HASH + " 2026-11-28T23Z",
        "konvensi/1 release " + HASH + " 2026-11-28T21:07:05Z");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void readsWhatItWrites(String text) throws RefusedException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    LogEntry entry = LogEntry.read(bytes);
    assertEquals(text, entry.text());
    assertArrayEquals(bytes, entry.bytes());
  }

  static Stream<String> noEntries() {
    return Stream.of(
        "",
        "konvensi/1 ",
        "konvensi/1",
        "konvensi/2 act 0 CREATE 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1  act 0 CREATE 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05Z " + HASH + "\n",
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05Z " + HASH + " ",
        "konvensi/1 act 00 CREATE 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1 act -1 CREATE 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1 act 9999999999999999999 CREATE 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1 act 0 create 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05.000Z " + HASH,
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05+00:00 " + HASH,
        "konvensi/1 act 0 CREATE 2026-02-30T21:07:05Z " + HASH,
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05Z " + HASH.toUpperCase(java.util.Locale.ROOT),
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05Z " + HASH.substring(1),
        "konvensi/1 act 0 CREATE 2026-11-28T21:07:05Z",
        "konvensi/1 event " + UUID + " 2147483648 Ballot 2026-11-28T21Z " + HASH + " " + HASH,
        "konvensi/1 event " + UUID + " 1 Vote 2026-11-28T21Z " + HASH + " " + HASH,
        "konvensi/1 event " + UUID + " 1 Shuffle 2026-11-28T21Z " + HASH + " " + HASH,
        "konvensi/1 event " + UUID + " 1 Ballot 2026-11-28T24Z " + HASH + " " + HASH,
        "konvensi/1 event " + UUID + " 1 Ballot 2026-11-28T21:00Z " + HASH + " " + HASH,
        "konvensi/1 event " + UUID + " 1 Ballot 2026-11-28T21Z " + HASH + " ",
        "konvensi/1 event short 1 Ballot 2026-11-28T21Z " + HASH + " " + HASH,
        "konvensi/1 tested " + UUID + " " + HASH + " 2026-11-28T21Z " + HASH,
        "konvensi/1 key " + VKEY.replace("log+", "log2+"),
        "konvensi/1 vote 0",
        "konvensi/1 act 0 " + "A".repeat(41) + " 2026-11-28T21:07:05Z " + HASH,
        "konvensi/1 key " + "x".repeat(LogEntry.LONGEST));
  }

  @ParameterizedTest
  @MethodSource("noEntries")
  void refusesWhatIsNoEntry(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        Reason.ENTRY_INVALID,
        assertThrows(RefusedException.class, () -> LogEntry.read(bytes), text).reason());
  }

  /** What is too long is not looked at. */
  @Test
  void anEntryHasItsLength() {
    assertEquals("kind", placeOf(LogEntry.LONGEST));
    assertEquals("length", placeOf(LogEntry.LONGEST + 1));
  }

  private static String placeOf(int length) {
    byte[] bytes = ("konvensi/1 " + "x".repeat(length - 11)).getBytes(StandardCharsets.US_ASCII);
    return assertThrows(RefusedException.class, () -> LogEntry.read(bytes)).refusal().place();
  }

  @Test
  void refusesWhatIsNotAscii() {
    byte[] bytes =
        ("konvensi/1 release " + HASH + " 2026-11-28T21:07:05Z").getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xa0;
    assertEquals(
        Reason.ENTRY_INVALID,
        assertThrows(RefusedException.class, () -> LogEntry.read(bytes)).reason());
  }

  @Test
  void anHourHoldsItsFirstAndItsLastInstant() {
    Instant last = Instant.parse("2026-11-28T21:59:59.999999999Z");
    Hour hour = Hour.of(last);
    assertEquals("2026-11-28T21Z", hour.toString());
    assertEquals(new Span(Instant.parse("2026-11-28T21:00:00Z"), last), hour.span());
    assertThrows(IllegalArgumentException.class, () -> new Hour(last));
  }
}
