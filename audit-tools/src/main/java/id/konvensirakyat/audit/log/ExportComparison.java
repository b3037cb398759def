package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.check.RollFigures;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.JsonLines;
import id.konvensirakyat.convention.roll.RollFigure;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An export beside the log: what the one has and the other lacks, in their order
 * (crypto-spec/log.md 2), and more voters than the roll counts.
 */
public final class ExportComparison {
  private static final Pattern ARCHIVE =
      Pattern.compile("elections/([0-9]{1,10})-([A-Za-z0-9]{14,})\\.bel");
  private static final int LARGEST_ACTS = 512 << 20;

  private final ExportFiles export;
  private final LoggedRecord logged;
  private final long least;
  private final LogHistory.Finding finding;
  private final Progress progress;

  /**
   * A comparison.
   *
   * @param log the log
   * @param least the entries before this one must be in the export
   * @param most those from this one on may not
   */
  public ExportComparison(
      ExportFiles export,
      LogTree log,
      long least,
      long most,
      LogHistory.Finding finding,
      Progress progress)
      throws IOException, DamagedLogException {
    this.export = export;
    this.logged = LoggedRecord.of(log, most);
    this.least = least;
    this.finding = finding;
    this.progress = progress;
  }

  /**
   * Compares.
   *
   * @throws IOException when the export cannot be read
   */
  public void run() throws IOException {
    acts();
    Set<Uuid> archived = new HashSet<>();
    List<RollFigure> rolls = RollFigures.of(export).rolls();
    for (String path : export.paths()) {
      Matcher parts = ARCHIVE.matcher(path);
      if (parts.matches()) {
        try {
          Uuid uuid = Uuid.decode(parts.group(2));
          archived.add(uuid);
          archive(path, uuid, roll(rolls, parts.group(1)));
        } catch (RefusedException e) {
          finding.found(AlarmKind.EXPORT, path + ": " + e.refusal());
        }
      }
    }
    for (var election : logged.events().entrySet()) {
      if (!archived.contains(election.getKey())) {
        missing(election.getValue(), 0, "the archive of " + election.getKey() + " is not there");
      }
    }
  }

  private static Optional<RollFigure> roll(List<RollFigure> rolls, String dapil) {
    return rolls.stream().filter(roll -> roll.dapil().equals(dapil)).findFirst();
  }

  private void acts() throws IOException {
    try {
      byte[] lines = Contents.read(export, "acts.jsonl", LARGEST_ACTS);
      Sequence acts = new Sequence(logged.acts(), "act");
      for (Hash act : JsonLines.read(lines, Hash::of)) {
        acts.next(act, "");
      }
      acts.end("acts.jsonl");
    } catch (RefusedException e) {
      finding.found(AlarmKind.EXPORT, "acts.jsonl: " + e.refusal());
    }
  }

  private void archive(String path, Uuid uuid, Optional<RollFigure> roll)
      throws IOException, RefusedException {
    Sequence events =
        new Sequence(logged.events().getOrDefault(uuid, List.of()), "event of " + uuid);
    Set<String> voters = new HashSet<>();
    try (InputStream in = export.open(path)) {
      ArchiveEvents archive = new ArchiveEvents(in);
      for (var next = archive.next(); next.isPresent(); next = archive.next()) {
        events.next(next.get().hash(), next.get().ballot());
        next.get().credential().ifPresent(voters::add);
        progress.at(path, events.count, "events");
      }
    }
    events.end(path);
    if (roll.isPresent() && voters.size() > roll.get().count()) {
      finding.found(
          AlarmKind.TURNOUT_ABOVE_ROLL,
          "dapil %s: %d voters, %d on the roll"
              .formatted(roll.get().dapil(), voters.size(), roll.get().count()));
    }
  }

  private void missing(List<LoggedRecord.Item> items, int from, String where) throws IOException {
    for (LoggedRecord.Item item : items.subList(Math.min(from, items.size()), items.size())) {
      if (item.index() < least) {
        finding.found(
            AlarmKind.MISSING, "entry " + item.index() + ", " + item.name() + ": " + where);
      }
    }
  }

  /** One sequence of the record beside that of the log. */
  private final class Sequence {
    private final List<LoggedRecord.Item> expected;
    private final String what;
    private int count;
    private boolean differs;

    Sequence(List<LoggedRecord.Item> expected, String what) {
      this.expected = expected;
      this.what = what;
    }

    void next(Hash found, String name) throws IOException {
      int place = count++;
      if (differs) {
        return; // what follows a difference is moved, and says nothing more
      }
      if (place >= expected.size()) {
        differs = true;
        finding.found(AlarmKind.UNLOGGED, what + " " + place + " " + name);
      } else if (!expected.get(place).hash().equals(found)) {
        differs = true;
        finding.found(AlarmKind.UNLOGGED, what + " " + place + " " + name);
        missing(expected.subList(place, place + 1), 0, "the record has another there");
      }
    }

    void end(String where) throws IOException {
      if (!differs) {
        missing(expected, count, "not in " + where);
      }
    }
  }
}
