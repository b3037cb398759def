package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.log.DurableFile;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Requests whose checkpoint the log signed and that do not go together with what was cosigned: a
 * file each, {@code <time>-<n>.txt}, with both checkpoints. Each checkpoint is kept once, and of
 * each log and kind a limited number: whoever repeats a request fills no disk, and no log takes the
 * room of another. Anybody can send a log's checkpoint with a false proof, and the log itself as
 * many as it likes: so of what is unproved the first and the newest are kept, and of what was
 * between them a line each.
 */
final class EvidenceFolder {
  /** Files of one kind about one log. */
  static final int MOST = 100;

  /** Of what is unproved so many of them are the first ones, which nothing displaces. */
  static final int FIRST = 50;

  private static final int BEGINNING = 4096;

  /** Behind this line the request follows, to the end of the file. */
  static final String REQUEST = "--- the request";

  private static final String FORMAT = "konvensi-evidence/1";
  private static final String SUBJECT = "checkpoint ";
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
  private final DisplacedEvidence displaced;

  /** By kind and origin the files of what is kept, by their subjects, the oldest first. */
  private final Map<String, Map<String, Path>> kept = new HashMap<>();

  private int files;

  private EvidenceFolder(Path folder) {
    this.folder = folder;
    this.displaced = new DisplacedEvidence(folder);
  }

  /** What is kept of a kind about the log of a subject, or of an origin. */
  private Map<String, Path> known(Kind kind, String subjectOrOrigin) {
    String origin = subjectOrOrigin.split(" ", 2)[0];
    return kept.computeIfAbsent(kind + " " + origin, k -> new LinkedHashMap<>());
  }

  static EvidenceFolder open(Path folder) throws IOException {
    EvidenceFolder evidence = new EvidenceFolder(folder);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
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
        if (first.size() == 3
            && first.get(1).startsWith(kind.name())
            && first.get(2).startsWith(SUBJECT)) {
          String subject = first.get(2).substring(SUBJECT.length());
          known(kind, subject).put(subject, file);
        }
      }
    }
  }

  /** Keeps a request; false if it was there already or there is no more room. */
  synchronized boolean keep(Kind kind, Instant time, Cosigned cosigned, AddCheckpoint request)
      throws IOException {
    String subject = subject(request.checkpoint());
    Map<String, Path> known = known(kind, subject);
    if (known.containsKey(subject) || !makesRoom(kind, known)) {
      return false;
    }
    String text =
        String.join(
            "\n",
            FORMAT,
            kind + ": " + kind.meaning,
            SUBJECT + subject,
            "received " + time,
            "",
            "--- cosigned by this witness",
            cosigned.note().map(Object::toString).orElse(""),
            REQUEST,
            request.toString());
    Path file;
    do {
      file = folder.resolve("%s-%06d.txt".formatted(TIME.format(time), ++files));
    } while (Files.exists(file));
    DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    known.put(subject, file);
    return true;
  }

  // A fork that is proved so often needs no more proofs.
  private boolean makesRoom(Kind kind, Map<String, Path> known) throws IOException {
    if (known.size() < MOST) {
      return true;
    }
    if (kind == Kind.UNPROVED) {
      String subject = known.keySet().stream().skip(FIRST).findFirst().orElseThrow();
      Path file = known.remove(subject);
      if (file != null && Files.exists(file)) {
        displaced.add(subject.split(" ", 2)[0], Files.readString(file));
        Files.delete(file);
      }
      return true;
    }
    return false;
  }

  /** This checkpoint was proved after all: what says that it was not is no evidence. */
  synchronized void proved(SignedNote checkpoint) throws IOException {
    String subject = subject(checkpoint);
    Path file = known(Kind.UNPROVED, subject).remove(subject);
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private static String subject(SignedNote checkpoint) {
    return checkpoint.text().replace('\n', ' ').strip();
  }

  /** How many are kept of a kind about a log. */
  synchronized long count(Kind kind, String origin) {
    return known(kind, origin).size();
  }
}
