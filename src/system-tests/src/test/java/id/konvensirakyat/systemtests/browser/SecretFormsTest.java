package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The watch over secrets sees them in every form, wherever they begin, and nothing else. */
class SecretFormsTest {
  /** Of crypto-spec/vectors: anybody's. */
  private static final String CODE = "86TWe-JzqKmM-v4rLb-QnVoYT";

  private static final String UUID = "fJBC26ZzzDU5gt";

  /** What derive-credential.json says of this code in this election. */
  private static final BigInteger EXPONENT =
      new BigInteger(
          "5213315249753905789954360635287304091262236486314949747082711727317997706435");

  private final NeedleSearch search =
      new NeedleSearch(SecretForms.ofCode(CODE).withExponent(CODE, UUID).all());

  @Test
  void theCodeIsSeenInEveryForm() throws IOException {
    String bare = CODE.replace("-", "");
    byte[] ascii = CODE.getBytes(StandardCharsets.US_ASCII);
    seen("{\"code\":\"" + CODE + "\"}");
    seen("?c=" + bare + "&x");
    seen("..." + CODE.substring(7, 15) + "...");
    seen("..." + bare.substring(14) + "...");
    seen(CODE.toLowerCase(Locale.ROOT));
    seen(CODE.toUpperCase(Locale.ROOT));
    seen(URLEncoder.encode(CODE.replace('-', ' '), StandardCharsets.UTF_8));
    seen(CODE.replace("-", "%2D"));
    seen(HexFormat.of().formatHex(ascii));
    seen(HexFormat.of().withUpperCase().formatHex(ascii));
    seen(HexFormat.of().withPrefix("%").withUpperCase().formatHex(ascii));
    seen(java.util.Arrays.toString(ascii).replace(" ", ""));
    seen(new StringBuilder(CODE).reverse().toString());
    for (String before : new String[] {"", "a", "ab"}) {
      byte[] text = (before + CODE + "\n").getBytes(StandardCharsets.UTF_8);
      seen(Base64.getEncoder().encodeToString(text));
      seen(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
    }
    seen(("x" + CODE).getBytes(StandardCharsets.UTF_16BE));
    seen(("x" + CODE).getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void theExponentIsSeenInEveryForm() throws IOException {
    byte[] bytes = EXPONENT.toByteArray();
    byte[] reversed = new byte[32];
    for (int i = 0; i < 32; i++) {
      reversed[i] = i < bytes.length ? bytes[bytes.length - 1 - i] : 0;
    }
    seen(EXPONENT.toString());
    seen(EXPONENT.toString().substring(30, 46));
    seen(EXPONENT.toString(16));
    seen(EXPONENT.toString(16).toUpperCase(Locale.ROOT));
    seen(HexFormat.of().formatHex(reversed));
    seen(bytes);
    seen(reversed);
    seen(Base64.getEncoder().encodeToString(bytes));
    seen(Base64.getUrlEncoder().encodeToString(reversed));
  }

  @Test
  void whatIsPublicOrByChanceIsNot() throws IOException {
    unseen("9d7fa596c3756d6442652746f6958a8ff6c808c0e101f108fa942eeb563da945");
    unseen(CODE.substring(0, 7) + " " + CODE.substring(7, 14));
    unseen("");
    byte[] noise = new byte[10_000_000];
    new Random(1).nextBytes(noise);
    assertEquals(Set.of(), search.in(noise));
    unseen(Base64.getEncoder().encodeToString(noise));
    unseen(HexFormat.of().formatHex(noise));
  }

  /** Where a chunk ends is where a search forgets. */
  @Test
  void aSecretIsSeenAcrossTheEndOfAChunk() throws IOException {
    byte[] secret = CODE.substring(6, 14).getBytes(StandardCharsets.US_ASCII);
    NeedleSearch one = new NeedleSearch(Map.of("window", secret));
    for (int at = (1 << 22) - 12; at < (1 << 22) + 12; at++) {
      ByteArrayOutputStream hay = new ByteArrayOutputStream();
      hay.write(new byte[at]);
      hay.write(secret);
      assertEquals(Set.of("window"), one.in(new ByteArrayInputStream(hay.toByteArray())), "" + at);
    }
  }

  private void seen(String text) throws IOException {
    seen(text.getBytes(StandardCharsets.UTF_8));
  }

  private void seen(byte[] hay) throws IOException {
    assertFalse(
        search.in(hay).isEmpty(),
        () -> "not seen: " + new String(hay, StandardCharsets.ISO_8859_1));
    assertEquals(search.in(hay), search.in(new ByteArrayInputStream(hay)));
  }

  private void unseen(String text) throws IOException {
    byte[] hay = text.getBytes(StandardCharsets.UTF_8);
    Set<String> found = search.in(new ByteArrayInputStream(hay));
    assertTrue(found.isEmpty(), found::toString);
  }
}
