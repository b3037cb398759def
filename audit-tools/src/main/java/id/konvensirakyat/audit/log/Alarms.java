package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The alarms of a watch, each once, kept in a file: a line each, {@code time kind detail}. */
public final class Alarms {
  private static final int MOST = 10_000;

  private final Path file;
  private final Consumer<Alarm> raised;
  private final List<Alarm> alarms = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private Alarms(Path file, Consumer<Alarm> raised) {
    this.file = file;
    this.raised = raised;
  }

  /**
   * Those of the file.
   *
   * @param raised is told of each new one
   * @throws UnreadableException if the file is damaged
   */
  public static Alarms at(Path file, Consumer<Alarm> raised)
      throws IOException, UnreadableException {
    Alarms alarms = new Alarms(file, raised);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        alarms.remember(read(line, file));
      }
    }
    return alarms;
  }

  private static Alarm read(String line, Path file) throws UnreadableException {
    String[] parts = line.split(" ", 3);
    try {
      if (parts.length == 3) {
        return new Alarm(AlarmKind.valueOf(parts[1]), Instant.parse(parts[0]), parts[2]);
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // damaged, like a line with fewer parts
    }
    throw new UnreadableException("The alarms in " + file + " are damaged.");
  }

  private boolean remember(Alarm alarm) {
    return known.add(alarm.kind() + " " + alarm.detail()) && alarms.add(alarm);
  }

  /**
   * Raises an alarm, unless it was; of so many that nobody reads them, what ends the watch alone.
   */
  public void raise(AlarmKind kind, Instant at, String detail) throws IOException {
    Alarm alarm = new Alarm(kind, at, Printable.of(detail));
    if ((alarms.size() < MOST || kind.isLast()) && remember(alarm)) {
      String lines =
          alarms.stream()
              .map(a -> a.at() + " " + a.kind() + " " + a.detail() + "\n")
              .collect(Collectors.joining());
      DurableFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
      raised.accept(alarm);
    }
  }

  /** All, in the order of their raising. */
  public List<Alarm> all() {
    return List.copyOf(alarms);
  }

  /** Whether there is one of a kind. */
  public boolean has(AlarmKind kind) {
    return alarms.stream().anyMatch(alarm -> alarm.kind() == kind);
  }
}
