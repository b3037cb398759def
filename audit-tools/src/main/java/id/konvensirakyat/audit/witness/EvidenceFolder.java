package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.log.DurableFile;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requests whose checkpoint the log signed and that do not go together with what was cosigned: a
 * file each, {@code <time>-<n>.txt}, with both checkpoints. Each checkpoint is kept once, and of
 * each kind a limited number: whoever repeats a request fills no disk.
 */
final class EvidenceFolder {
  static final int MOST = 1000;

  private static final int BEGINNING = 4096;

  private static final String FORMAT = "konvensi-evidence/1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** What a request shows. */
  enum Kind {
    /** Two trees of one size: the two signatures alone prove that the log shows two histories. */
    FORK("the log signed two trees of one size: this file alone proves it"),
    /** A larger tree whose proof fails: a fork, unless somebody else sent it with a wrong proof. */
    UNPROVED("the proof does not hold: if the log cannot give another one, it shows two histories");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }
  }

  private final Path folder;
  private final Map<Kind, Set<String>> kept = new EnumMap<>(Kind.class);
  private int files;

  private EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  private Set<String> known(Kind kind) {
    return kept.computeIfAbsent(kind, k -> new HashSet<>());
  }

  static EvidenceFolder open(Path folder) throws IOException {
    EvidenceFolder evidence = new EvidenceFolder(folder);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".txt")).toList()) {
        evidence.remember(file);
      }
    }
    return evidence;
  }

  private void remember(Path file) throws IOException {
    files++;
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      List<String> first = start.lines().limit(3).toList();
      for (Kind kind : Kind.values()) {
        if (first.size() == 3 && first.get(1).startsWith(kind.name())) {
          known(kind).add(first.get(2));
        }
      }
    }
  }

  /** Keeps a request; false if it was there already or there is no more room. */
  synchronized boolean keep(Kind kind, Instant time, Cosigned cosigned, AddCheckpoint request)
      throws IOException {
    String subject = "checkpoint " + subject(request);
    Set<String> known = known(kind);
    if (known.size() >= MOST || known.contains(subject)) {
      return false;
    }
    String text =
        String.join(
            "\n",
            FORMAT,
            kind + ": " + kind.meaning,
            subject,
            "received " + time,
            "",
            "--- cosigned by this witness",
            cosigned.note().map(Object::toString).orElse(""),
            "--- the request",
            request.toString());
    Path file;
    do {
      file = folder.resolve(TIME.format(time) + "-" + ++files + ".txt");
    } while (Files.exists(file));
    DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    known.add(subject);
    return true;
  }

  private static String subject(AddCheckpoint request) {
    return request.checkpoint().text().replace('\n', ' ').strip();
  }

  /** How many are kept of a kind about a log. */
  synchronized long count(Kind kind, String origin) {
    return known(kind).stream().filter(s -> s.startsWith("checkpoint " + origin + " ")).count();
  }
}
