package id.konvensirakyat.protocol.log;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An hour of universal time, as in {@code 2026-11-28T21Z}: ballots are dated no closer.
 *
 * @param start its first instant
 */
public record Hour(Instant start) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH'Z'")
          .withZone(ZoneOffset.UTC)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Refuses any other instant than the first of an hour. */
  public Hour {
    if (!start.truncatedTo(ChronoUnit.HOURS).equals(start)) {
      throw new IllegalArgumentException("no hour");
    }
  }

  /** The hour in which an instant lies. */
  public static Hour of(Instant time) {
    return new Hour(time.truncatedTo(ChronoUnit.HOURS));
  }

  static Optional<Hour> read(String text) {
    try {
      Hour hour = new Hour(Instant.from(FORM.parse(text)));
      return hour.toString().equals(text) ? Optional.of(hour) : Optional.empty();
    } catch (DateTimeParseException noHour) {
      return Optional.empty();
    }
  }

  Span span() {
    return new Span(start, start.plus(Duration.ofHours(1)).minusNanos(1));
  }

  @Override
  public String toString() {
    return FORM.format(start);
  }
}
