package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.board.Verified;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The observer's own note of how far each archive was verified, so that a verification goes on
 * where an earlier one ended: {@code
 * {"format":"konvensi-verified/1","program":...,"archives":[{"name","ballots","setup","event"},...]}},
 * sorted by name. One by another version of this program says nothing: that one may have been
 * wrong. What it says is believed: whoever may write it may have ballots passed over.
 */
public final class VerifiedFile implements Memory, AutoCloseable {
  /** The version of the program, told in its notes: raised whenever what it accepts changes. */
  public static final String PROGRAM = "audit 1.0";

  private static final String FORMAT = "konvensi-verified/1";
  private static final int MOST_ARCHIVES = 100_000;
  private static final int LONGEST_NAME = 4096;
  private static final long LARGEST = 64 << 20;

  private static final long INTERVAL = 2_000_000_000;

  private final Path file;
  private final Map<String, Verified> archives;
  private long next = System.nanoTime();
  private boolean dirty;

  private VerifiedFile(Path file, Map<String, Verified> archives) {
    this.file = file;
    this.archives = archives;
  }

  /**
   * Reads the note; one that is not there yet says nothing.
   *
   * @throws UnreadableException for a file that is no such note
   */
  public static VerifiedFile at(Path file) throws IOException, UnreadableException {
    if (!Files.exists(file)) {
      return new VerifiedFile(file, new TreeMap<>());
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new UnreadableException(file + " is too large for a note of what was verified.");
      }
      Map<String, Verified> archives = new TreeMap<>();
      JsonReader.read(Files.readAllBytes(file), r -> r.object(o -> read(o, archives)));
      return new VerifiedFile(file, archives);
    } catch (RefusedException e) {
      throw new UnreadableException(file + " is no note of what was verified: " + e.refusal());
    }
  }

  @Override
  public Verified of(String archive) {
    return archives.getOrDefault(archive, Verified.NOTHING);
  }

  /**
   * Notes it, and writes the file now and then, for whoever is interrupted.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  @Override
  public void note(String archive, Verified upTo) {
    if (upTo.event().isPresent() && !upTo.equals(archives.put(archive, upTo))) {
      dirty = true;
    }
    if (dirty && System.nanoTime() - next >= 0) {
      next = System.nanoTime() + INTERVAL;
      close();
    }
  }

  /**
   * Writes what was noted.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  @Override
  public void close() {
    if (!dirty) {
      return;
    }
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.write(fresh, JsonWriter.writeBytes(this::writeTo));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      dirty = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean read(JsonReader reader, Map<String, Verified> archives)
      throws RefusedException {
    String format = reader.field("format", r -> r.string(FORMAT.length()));
    if (!format.equals(FORMAT)) {
      throw new RefusedException(Reason.VERSION_UNSUPPORTED, "format");
    }
    boolean ours = reader.field("program", r -> r.string(LONGEST_NAME)).equals(PROGRAM);
    reader.field(
        "archives",
        r -> r.array(MOST_ARCHIVES, item -> item.object(fields -> archive(fields, archives))));
    if (!ours) {
      archives.clear();
    }
    return ours;
  }

  private static String archive(JsonReader reader, Map<String, Verified> archives)
      throws RefusedException {
    String name = reader.field("name", r -> r.string(LONGEST_NAME));
    int ballots = reader.field("ballots", r -> r.integer(1, Integer.MAX_VALUE));
    Hash setup = reader.field("setup", JsonReader::hash);
    Hash event = reader.field("event", JsonReader::hash);
    archives.put(name, new Verified(ballots, Optional.of(setup), Optional.of(event)));
    return name;
  }

  private void writeTo(JsonWriter writer) {
    writer.object(
        () ->
            writer
                .field("format")
                .string(FORMAT)
                .field("program")
                .string(PROGRAM)
                .field("archives")
                .array(archives.entrySet().stream().map(VerifiedFile::item).toList()));
  }

  private static JsonValue item(Map.Entry<String, Verified> archive) {
    return writer ->
        writer.object(
            () ->
                writer
                    .field("name")
                    .string(archive.getKey())
                    .field("ballots")
                    .integer(archive.getValue().ballots())
                    .field("setup")
                    .hash(archive.getValue().setup().orElseThrow())
                    .field("event")
                    .hash(archive.getValue().event().orElseThrow()));
  }
}
