package id.konvensirakyat.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a watcher saw, kept in a file that only grows; a line that was torn by a kill is passed
 * over.
 */
public final class Observations {
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Path file;
  private final List<Observation> seen = new ArrayList<>();
  private final TreeMap<Long, Instant> bounds = new TreeMap<>();

  private Observations(Path file) {
    this.file = file;
  }

  /** Those of the file. */
  public static Observations at(Path file) throws IOException {
    Observations all = new Observations(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        Observation.read(line).ifPresent(all::remember);
      }
      Files.write(file, List.of(""), StandardOpenOption.APPEND); // ends a torn line
    }
    return all;
  }

  private void remember(Observation one) {
    seen.add(one);
    Map.Entry<Long, Instant> smaller = bounds.floorEntry(one.witnessed());
    if (one.witnessed() > 0 && (smaller == null || smaller.getValue().isBefore(one.cosigned()))) {
      bounds.put(one.witnessed(), one.cosigned());
      // What a larger tree says of an earlier time says nothing more.
      bounds.tailMap(one.witnessed(), false).values().removeIf(t -> !t.isAfter(one.cosigned()));
    }
  }

  /** Notes what was seen, if it is something else or some time has passed. */
  public void add(Observation one) throws IOException {
    Optional<Observation> last = last();
    boolean isNew =
        last.isEmpty()
            || one.differsFrom(last.get())
            || Duration.between(last.get().at(), one.at()).compareTo(PAUSE) > 0;
    if (isNew) {
      Files.write(
          file,
          List.of(one.line()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
      remember(one);
    }
  }

  /** All, in their order. */
  public List<Observation> all() {
    return List.copyOf(seen);
  }

  /** The last one. */
  public Optional<Observation> last() {
    return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
  }

  /** No entry from this index on can be older than this: a smaller tree was cosigned then. */
  public Optional<Instant> notBefore(long index) {
    return Optional.ofNullable(bounds.floorEntry(index)).map(Map.Entry::getValue);
  }

  /** When a tree of at least this size was seen first. */
  public Optional<Instant> firstSeen(long size) {
    return seen.stream().filter(o -> o.size() >= size).map(Observation::at).findFirst();
  }

  /** The smallest tree that was seen and that is larger than this one, and when. */
  public Optional<Observation> firstLargerThan(long size) {
    return seen.stream().filter(o -> o.size() > size).findFirst();
  }

  /** When the newest size was seen first: since then the log stands still. */
  public Optional<Instant> standsSince() {
    return last().flatMap(l -> firstSeen(l.size()));
  }
}
