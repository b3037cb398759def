package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Strings of an export that have a form of their own; any other string is refused where it is. */
final class Known {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern KIND = Pattern.compile("[A-Z_]{1,64}");

  private Known() {}

  /** A string of at most {@code limit} characters that {@code type} accepts. */
  static <T> JsonReader.Part<T> text(int limit, Function<String, Optional<T>> type) {
    return reader ->
        type.apply(reader.string(limit))
            .orElseThrow(() -> new RefusedException(Reason.TEXT_INVALID, ""));
  }

  /** The name of one of an enum's values. */
  static <E extends Enum<E>> JsonReader.Part<E> name(Class<E> type) {
    return text(
        64,
        name ->
            Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst());
  }

  /** An identifier: letters, digits, hyphens and underscores. */
  static JsonReader.Part<String> id() {
    return text(64, text -> Optional.of(text).filter(ID.asMatchPredicate()));
  }

  /** A kind of act. */
  static JsonReader.Part<String> kind() {
    return text(64, text -> Optional.of(text).filter(KIND.asMatchPredicate()));
  }

  /** 64 lower-case hexadecimal digits. */
  static JsonReader.Part<String> digits() {
    return text(64, text -> Optional.of(text).filter(HASH.asMatchPredicate()));
  }

  /** The same, or nothing. */
  static JsonReader.Part<String> digitsOrEmpty() {
    Function<String, Optional<String>> type =
        text -> Optional.of(text).filter(t -> t.isEmpty() || HASH.matcher(t).matches());
    return text(64, type);
  }
}
