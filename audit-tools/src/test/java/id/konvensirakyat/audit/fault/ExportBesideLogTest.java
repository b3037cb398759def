package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.log.Alarm;
import id.konvensirakyat.audit.log.AlarmKind;
import id.konvensirakyat.audit.log.Alarms;
import id.konvensirakyat.audit.log.ExportWatch;
import id.konvensirakyat.audit.log.FolderLog;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.LogWatch;
import id.konvensirakyat.audit.log.WatchLimits;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that is not what its log holds, and what a watcher says. */
class ExportBesideLogTest {
  @TempDir Path folder;
  private TreeMap<String, byte[]> files = new TreeMap<>();
  private String archive = "";
  private final List<Alarm> alarms = new ArrayList<>();

  @BeforeEach
  void make() throws Exception {
    SmallPlan plan = new SmallPlan();
    plan.until = Stage.VOTING;
    SmallConvention convention = SmallConvention.make(plan);
    files = new TreeMap<>(convention.export.sealed());
    archive = convention.archive(SmallConvention.DAPIL);
    files.forEach((path, content) -> write(folder.resolve("true"), path, content));
  }

  private static void write(Path root, String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What is said of the files as they are now, beside the log as it was. */
  private List<AlarmKind> compare(long before) throws Exception {
    files.forEach((path, content) -> write(folder.resolve("published"), path, content));
    LogWatch watch =
        new LogWatch(
            new FolderLog(folder.resolve("true/log")),
            folder.resolve("watch"),
            new LogKeys(List.of(), List.of(), 0),
            new WatchLimits(Duration.ofDays(9999), Duration.ofDays(9999), Duration.ofDays(9999)),
            Alarms.at(folder.resolve("watch/alarms.txt"), alarms::add),
            Clock.systemUTC(),
            (subject, done, unit) -> {});
    assertEquals(Optional.empty(), watch.round());
    var published = (Evidence.Export) Evidence.at(folder.resolve("published"));
    try (ExportFiles export = published.files()) {
      new ExportWatch(watch, (subject, done, unit) -> {}).compare(export, before);
    }
    return alarms.stream().map(Alarm::kind).distinct().toList();
  }

  private String details() {
    return alarms.toString();
  }

  @Test
  void whatBelongsTogetherRaisesNothing() throws Exception {
    assertEquals(List.of(), compare(0), details());
  }

  @Test
  void theSameWithoutALogInTheExport() throws Exception {
    files.keySet().removeIf(path -> path.startsWith("log/"));
    assertEquals(List.of(), compare(Long.MAX_VALUE), details());
  }

  @Test
  void aBallotThatWasDropped() throws Exception {
    List<Entry> entries = entries();
    put(entries.subList(0, entries.size() - 2));
    assertEquals(List.of(AlarmKind.MISSING), compare(0));
    assertTrue(details().contains("ballot "), details());
  }

  @Test
  void aWholeArchiveThatWasDropped() throws Exception {
    files.remove(archive);
    assertEquals(List.of(AlarmKind.MISSING), compare(0));
    assertEquals(5, alarms.size(), "setup and four ballots");
  }

  @Test
  void ballotsBehindTheLogsBackOfMoreVotersThanTheRollCounts() throws Exception {
    List<Entry> entries = new ArrayList<>(entries());
    stuff(entries, 5);
    put(entries);
    assertEquals(List.of(AlarmKind.UNLOGGED, AlarmKind.TURNOUT_ABOVE_ROLL), compare(0));
    assertTrue(details().contains("dapil 3101: 8 voters, 3 on the roll"), details());
  }

  @Test
  void twoBallotsThatChangedPlaces() throws Exception {
    List<Entry> entries = new ArrayList<>(entries());
    int last = entries.size() - 1;
    Entry event = entries.remove(last);
    Entry data = entries.remove(last - 1);
    entries.add(last - 3, data);
    entries.add(last - 2, event);
    put(entries);
    assertEquals(List.of(AlarmKind.UNLOGGED, AlarmKind.MISSING), compare(0));
  }

  @Test
  void anActThatWasDroppedChangedOrAdded() throws Exception {
    String acts = new String(files.get("acts.jsonl"), StandardCharsets.UTF_8);
    List<String> lines = acts.lines().toList();
    acts(lines.subList(0, lines.size() - 1));
    assertEquals(List.of(AlarmKind.MISSING), compare(0));
    alarms.clear();
    Files.delete(folder.resolve("watch/alarms.txt"));
    List<String> changed = new ArrayList<>(lines);
    changed.set(3, lines.get(3) + " ");
    acts(changed);
    assertEquals(List.of(AlarmKind.UNLOGGED, AlarmKind.MISSING), compare(0));
    alarms.clear();
    Files.delete(folder.resolve("watch/alarms.txt"));
    List<String> more = new ArrayList<>(lines);
    more.add(lines.get(0));
    acts(more);
    assertEquals(List.of(AlarmKind.UNLOGGED), compare(0));
  }

  private void acts(List<String> lines) {
    files.put("acts.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anotherLogInTheExport() throws Exception {
    SmallPlan plan = new SmallPlan();
    plan.until = Stage.VOTING;
    plan.suspension = true;
    SmallConvention other = SmallConvention.make(plan);
    other
        .export
        .sealed()
        .forEach(
            (path, content) -> {
              if (path.startsWith("log/")) {
                files.put(path, content);
              }
            });
    List<AlarmKind> kinds = compare(0);
    assertTrue(kinds.equals(List.of(AlarmKind.FORK)) || kinds.contains(AlarmKind.STALL), details());
  }

  private List<Entry> entries() throws Exception {
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(files.get(archive)));
    List<Entry> entries = new ArrayList<>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      entries.add(next.get());
    }
    return entries;
  }

  /** Ballots of voters that nobody knows. */
  private static void stuff(List<Entry> entries, int count) throws Exception {
    int height = (int) entries.stream().filter(e -> e.kind() == Entry.Kind.EVENT).count();
    for (int i = 0; i < count; i++) {
      Entry last = entries.get(entries.size() - 1);
      Entry ballot =
          Entry.data(
              ("{\"election_uuid\":\"u\",\"election_hash\":\"h\",\"credential\":\"stranger"
                      + i
                      + "\"}")
                  .getBytes(StandardCharsets.UTF_8));
      Event event =
          new Event(
              Optional.of(last.hash()), height + i, EventType.BALLOT, Optional.of(ballot.hash()));
      entries.add(ballot);
      entries.add(Entry.event(JsonWriter.writeBytes(event)));
    }
  }

  private void put(List<Entry> entries) throws Exception {
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(files.get(archive)));
    var out = new ByteArrayOutputStream();
    ArchiveWriter writer = new ArchiveWriter(out, reader.header());
    for (Entry entry : entries) {
      writer.write(entry);
    }
    files.put(archive, out.toByteArray());
  }
}
