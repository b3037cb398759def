package id.konvensirakyat.systemtests.browser;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Every form in which a voter's code, or the private exponent that follows from it, could have been
 * written down: as it is, in pieces, and in the encodings that programs use.
 */
final class SecretForms {
  /** The order of the prime-order subgroup of Ed25519 (RFC 8032, section 5.1). */
  private static final BigInteger ORDER =
      new BigInteger(
          "7237005577332262213973186563042994240857116359379907606001950938285454250989");

  /** A piece of a code in Base58: 47 bits, so that nothing has it by chance. */
  static final int WINDOW = 8;

  private final Map<String, byte[]> forms = new LinkedHashMap<>();

  /** The forms of a code as it stands on the card. */
  static SecretForms ofCode(String code) {
    SecretForms all = new SecretForms();
    for (String text : new String[] {code, code.replace("-", "")}) {
      all.addText("code", text);
      all.addWindows("code", text);
      all.addWindows("code in lower case", text.toLowerCase(Locale.ROOT));
      all.addWindows("code in upper case", text.toUpperCase(Locale.ROOT));
      all.addBase64("code", text.getBytes(StandardCharsets.US_ASCII));
      all.addWindows("code backwards", new StringBuilder(text).reverse().toString());
    }
    all.addText("code, hyphens escaped", code.replace("-", "%2D"));
    all.addText("code, hyphens escaped", code.replace("-", "%2d"));
    all.addText("code with spaces", code.replace('-', ' '));
    all.addText("code with pluses", code.replace('-', '+'));
    return all;
  }

  /** Adds the private exponent of an election (crypto-spec, protocol.md 3). */
  SecretForms withExponent(String code, String uuid) {
    BigInteger secret =
        new BigInteger(1, concat(half(0, code, uuid), half(1, code, uuid))).mod(ORDER);
    byte[] big = fixed(secret);
    byte[] little = new byte[big.length];
    for (int i = 0; i < big.length; i++) {
      little[i] = big[big.length - 1 - i];
    }
    addWindows("exponent in decimal", secret.toString(), 2 * WINDOW);
    for (byte[] bytes : new byte[][] {big, little}) {
      add("exponent in bytes", bytes);
      addWindows("exponent in hex", HexFormat.of().formatHex(bytes), 2 * WINDOW);
      addWindows("exponent in hex", HexFormat.of().withUpperCase().formatHex(bytes), 2 * WINDOW);
      addBase64("exponent", bytes);
    }
    return this;
  }

  /** The forms, each under what it is. */
  Map<String, byte[]> all() {
    return forms;
  }

  private void addWindows(String what, String text) {
    addWindows(what, text, WINDOW);
  }

  private void addWindows(String what, String text, int length) {
    for (int i = 0; i + length <= text.length(); i++) {
      String window = text.substring(i, i + length);
      addText(what, window);
      for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
        add(what + " in UTF-16", window.getBytes(wide));
      }
      byte[] ascii = window.getBytes(StandardCharsets.US_ASCII);
      addText(what + ", its bytes in hex", HexFormat.of().formatHex(ascii));
      addText(what + ", its bytes in hex", HexFormat.of().withUpperCase().formatHex(ascii));
      addText(
          what + ", percent-encoded",
          HexFormat.of().withPrefix("%").withUpperCase().formatHex(ascii));
      addText(what + ", its bytes in JSON", Arrays.toString(ascii).replaceAll("[\\[\\] ]", ""));
    }
  }

  /** Nine bytes in Base64 are twelve letters wherever they stand in what was encoded. */
  private void addBase64(String what, byte[] bytes) {
    for (int i = 0; i + 9 <= bytes.length; i++) {
      byte[] piece = Arrays.copyOfRange(bytes, i, i + 9);
      addText(what + " in Base64", Base64.getEncoder().encodeToString(piece));
      addText(what + " in Base64 for addresses", Base64.getUrlEncoder().encodeToString(piece));
    }
  }

  private void addText(String what, String text) {
    add(what, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String what, byte[] form) {
    forms.put(what + " (" + forms.size() + ")", form);
  }

  private static byte[] fixed(BigInteger secret) {
    byte[] bytes = secret.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static byte[] half(int i, String code, String uuid) {
    try {
      String text = "derive_credential|" + uuid + "|" + i + "|" + code;
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] concat(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }
}
