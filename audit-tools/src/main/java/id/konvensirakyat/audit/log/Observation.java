package id.konvensirakyat.audit.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What was seen of a log at one time.
 *
 * @param at when, by the watcher's clock
 * @param size of the newest checkpoint
 * @param witnessed size of the largest that enough witnesses cosigned, 0 if there is none
 * @param cosigned when that was, by the latest clock that enough of them agree upon; 1970 if there
 *     is none
 * @param witnesses how many cosigned it
 */
public record Observation(Instant at, long size, long witnessed, Instant cosigned, int witnesses) {

  /** A line of the watcher's file. */
  String line() {
    return at + " " + size + " " + witnessed + " " + cosigned + " " + witnesses;
  }

  /** Reads such a line. */
  static Optional<Observation> read(String line) {
    String[] parts = line.split(" ", -1);
    try {
      return parts.length == 5
          ? Optional.of(
              new Observation(
                  Instant.parse(parts[0]),
                  Long.parseLong(parts[1]),
                  Long.parseLong(parts[2]),
                  Instant.parse(parts[3]),
                  Integer.parseInt(parts[4])))
          : Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether something else was seen than before. */
  boolean differsFrom(Observation other) {
    return size != other.size
        || witnessed != other.witnessed
        || witnesses != other.witnesses
        || !cosigned.equals(other.cosigned);
  }
}
