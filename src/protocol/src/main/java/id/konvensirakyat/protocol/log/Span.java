package id.konvensirakyat.protocol.log;

import java.time.Instant;

/** A time that is known to lie between two, both included. */
public record Span(Instant earliest, Instant latest) {
  /** A time that is known. */
  static Span at(Instant time) {
    return new Span(time, time);
  }
}
