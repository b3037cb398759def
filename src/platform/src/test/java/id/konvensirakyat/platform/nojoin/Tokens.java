package id.konvensirakyat.platform.nojoin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values by which two things can be joined, each in one form whatever its encoding: words that
 * hold a digit, bytes in hex or Base64, instants to the microsecond.
 */
final class Tokens {
  private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9+/=_@.:\\-]+");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){16,}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\-]{22,}={0,2}");
  private static final Pattern EPOCH = Pattern.compile("1[5-9]\\d{8}(?:\\d{3})?");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}");
  private static final int SHORTEST = 6;
  private static final int LONGEST_PHRASE = 120;

  private Tokens() {}

  /** Of a text. */
  static Set<String> of(String text) {
    Set<String> found = new HashSet<>();
    Matcher moment = MOMENT.matcher(text);
    while (moment.find()) {
      moment(moment.group()).ifPresent(found::add);
    }
    String phrase = text.strip();
    if (phrase.length() <= LONGEST_PHRASE && phrase.indexOf(' ') > 0) {
      word(phrase, found);
    }
    for (String part : BREAK.split(text, -1)) {
      word(part, found);
      if (part.indexOf(':') >= 0) {
        for (String piece : part.split(":", -1)) {
          word(piece, found);
        }
      }
    }
    return found;
  }

  /** Of bytes: as a text, where they are one, and as bytes. */
  static Set<String> of(byte[] bytes) {
    Set<String> found = new LinkedHashSet<>();
    text(bytes).ifPresent(text -> found.addAll(of(text)));
    if (bytes.length >= SHORTEST && bytes.length <= 512) {
      found.add(binary(bytes));
    }
    return found;
  }

  /** Of an instant. */
  static Set<String> of(Instant at) {
    return moment(at).map(Set::of).orElse(Set.of());
  }

  /** The bytes as UTF-8 without control characters, if they are that. */
  static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
          ? Optional.empty()
          : Optional.of(text);
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  private static void word(String word, Set<String> found) {
    String bare = word.replaceAll("^[.:\\-]+|[.:\\-]+$", "");
    if (bare.length() < SHORTEST
        || bare.chars().noneMatch(Character::isDigit)
        || EPOCH.matcher(bare).matches()) {
      return;
    }
    found.add(bare);
    if (HEX.matcher(bare).matches()) {
      found.add(binary(HexFormat.of().parseHex(bare)));
    }
    if (BASE64.matcher(bare).matches()) {
      base64(bare).ifPresent(bytes -> found.add(binary(bytes)));
    }
  }

  private static Optional<byte[]> base64(String text) {
    try {
      String plain = text.replace('-', '+').replace('_', '/').replace("=", "");
      return Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static String binary(byte[] bytes) {
    return "x:" + HexFormat.of().formatHex(bytes);
  }

  private static Optional<String> moment(String text) {
    return moment(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
  }

  /** Whole seconds are shared by chance alone. */
  private static Optional<String> moment(Instant at) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return micros % 1_000_000 == 0 ? Optional.empty() : Optional.of("t:" + micros);
  }
}
