package id.konvensirakyat.platform.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, their seal, and when an attempt follows another. */
class MailPartsTest {
  private static final Instant BEGAN = Instant.parse("2026-12-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {"a@contoh.invalid", "siti.uji+konvensi@mail.contoh.co.id", "o'neil@x-y.id", "a@b"})
  void aPlainAddressIsTaken(String text) {
    assertEquals(text, MailAddress.of(text).orElseThrow().reveal());
    assertEquals("MailAddress", MailAddress.of(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@b.id",
        "a@",
        "a@b.id\n",
        "a@b.id\r\nBcc: c@d.id",
        "a@b.id,c@d.id",
        "a@b.id;c@d.id",
        "a b@c.id",
        "<a@b.id>",
        "A <a@b.id>",
        "\"a b\"@c.id",
        "a(comment)@b.id",
        "a@[127.0.0.1]",
        "a@b..id",
        ".a@b.id",
        "a@-b.id",
        "ä@b.id",
        "a@b.id\u0000"
      })
  void everythingElseIsNone(String text) {
    assertTrue(MailAddress.of(text).isEmpty());
  }

  @Test
  void aVeryLongAddressIsNone() {
    assertTrue(MailAddress.of("a@" + "b".repeat(60) + ".x".repeat(100)).isEmpty());
  }

  @Test
  void aSealedAddressOpensForItsAccountAlone() {
    AddressSeal seal = new AddressSeal(key(1));
    MailAddress address = MailAddress.of("a@contoh.invalid").orElseThrow();
    byte[] bytes = seal.seal("s-1", address);
    assertEquals(Optional.of("a@contoh.invalid"), seal.open("s-1", bytes).map(MailAddress::reveal));
    assertNotEquals(
        HexFormat.of().formatHex(bytes), HexFormat.of().formatHex(seal.seal("s-1", address)));
    assertTrue(seal.open("s-2", bytes).isEmpty(), "another account's");
    assertTrue(new AddressSeal(key(2)).open("s-1", bytes).isEmpty(), "another key's");
    assertTrue(seal.open("s-1", new byte[3]).isEmpty(), "too short");
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertTrue(seal.open("s-1", changed).isEmpty(), "changed at " + i);
    }
  }

  @Test
  void aShortKeyIsRefused() {
    assertThrows(IllegalStateException.class, () -> new AddressSeal("AAAA"));
  }

  @Test
  void attemptsGetRareAndEnd() {
    Backoff backoff = new Backoff(Duration.ofSeconds(60));
    assertEquals(Optional.of(BEGAN.plusSeconds(60)), backoff.next(BEGAN, 1, BEGAN));
    assertEquals(Optional.of(BEGAN.plusSeconds(120)), backoff.next(BEGAN, 2, BEGAN));
    assertEquals(Optional.of(BEGAN.plusSeconds(3600)), backoff.next(BEGAN, 7, BEGAN));
    assertEquals(Optional.of(BEGAN.plusSeconds(3600)), backoff.next(BEGAN, 1000, BEGAN));
    Instant old = BEGAN.plus(Backoff.GIVE_UP_AFTER);
    assertFalse(backoff.next(BEGAN, 80, old.minusSeconds(1)).isEmpty());
    assertTrue(backoff.next(BEGAN, 81, old).isEmpty());
  }

  private static String key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
