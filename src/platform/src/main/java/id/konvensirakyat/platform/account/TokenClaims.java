package id.konvensirakyat.platform.account;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Claims of a verified token by their plain types: a container gives them as JSON values or as
 * Java's own, by its choice. A claim of another type counts as missing.
 */
final class TokenClaims {
  private final JsonWebToken token;

  TokenClaims(JsonWebToken token) {
    this.token = token;
  }

  Optional<String> text(String name) {
    Object value = token.getClaim(name);
    return asText(value);
  }

  /** Seconds since 1970 (RFC 7519 NumericDate) that the calendar knows. */
  Optional<Instant> time(String name) {
    Object value = token.getClaim(name);
    long seconds;
    if (value instanceof Number number) {
      seconds = number.longValue();
    } else if (value instanceof JsonNumber number) {
      seconds = number.longValue();
    } else {
      return Optional.empty();
    }
    return seconds < 0 || seconds > Instant.MAX.getEpochSecond()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds));
  }

  /** The realm roles; none where the account has none, as the claim is missing then. */
  Set<String> roles() {
    return Set.copyOf(texts("groups"));
  }

  /** Texts of a claim with several values; one that is a single text counts as a list of it. */
  List<String> texts(String name) {
    Object value = token.getClaim(name);
    Collection<?> all = value instanceof Collection<?> several ? several : List.of();
    Optional<String> single = asText(value);
    return single.isPresent()
        ? List.of(single.get())
        : all.stream().map(TokenClaims::asText).flatMap(Optional::stream).toList();
  }

  private static Optional<String> asText(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof String text) {
      return Optional.of(text);
    }
    return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
  }
}
