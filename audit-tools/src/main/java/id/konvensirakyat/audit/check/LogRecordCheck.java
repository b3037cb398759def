package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * C41: the acts of the export are just those of its log, and the events of each archive too, each
 * in its place. Runs on acts and archives that passed, and on a log that passed C40: so no ballot
 * of an archive was ever opened as a test.
 */
final class LogRecordCheck {
  private final ActsCheck acts;
  private final Map<Uuid, Archive> archives = new LinkedHashMap<>();
  private int act;
  private long events;

  private record Archive(String dapil, EventDigests events) {}

  private LogRecordCheck(ActsCheck acts) {
    this.acts = acts;
  }

  static Outcome of(
      ExportFiles files, ConventionFile convention, ActsCheck acts, long size, Progress progress)
      throws IOException {
    var check = new LogRecordCheck(acts);
    LoggedEntries entries = new LoggedEntries(new LogFolder(files), size);
    try {
      check.read(files, convention);
      while (entries.hasNext()) {
        check.add(LogEntry.read(entries.next()), entries.index() - 1);
        progress.at("C41", entries.index(), "entries");
      }
      check.end();
    } catch (RefusedException e) {
      return new Outcome.NotRun("what is compared cannot be read: " + e.refusal());
    } catch (WrongLogException e) {
      return new Outcome.Failed(e.reason());
    }
    return new Outcome.Passed(check.act + " acts and " + check.events + " events are the same");
  }

  private void read(ExportFiles files, ConventionFile convention)
      throws IOException, RefusedException {
    for (ConventionFile.District district : convention.dapil()) {
      if (district.election().isPresent()) {
        try (InputStream in = files.open(district.archive().orElseThrow())) {
          String dapil = district.code().digits();
          archives.put(district.election().get(), new Archive(dapil, EventDigests.of(in)));
        }
      }
    }
  }

  private void add(LogEntry entry, long index) throws WrongLogException {
    if (entry instanceof LogEntry.Act logged) {
      if (act >= acts.all().size() || !isSame(logged, acts.all().get(act))) {
        throw new WrongLogException("entry " + index + ": act " + act + " of the record is not it");
      }
      act++;
    } else if (entry instanceof LogEntry.Event logged) {
      event(logged, index);
    } else if (entry instanceof LogEntry.Tested tested) {
      archive(tested.election(), index);
    }
  }

  private boolean isSame(LogEntry.Act logged, ActLine line) {
    return logged.seq() == line.seq()
        && logged.kind().equals(line.kind())
        && logged.at().equals(line.at())
        && logged.line().hex().equals(acts.hash(line.seq()));
  }

  private void event(LogEntry.Event logged, long index) throws WrongLogException {
    Archive archive = archive(logged.election(), index);
    if (!archive.events.isNext(logged.height(), logged.type(), logged.event(), logged.payload())) {
      throw new WrongLogException(
          "entry %d: event %d of the archive of %s is not it"
              .formatted(index, logged.height(), archive.dapil));
    }
    events++;
  }

  private Archive archive(Uuid election, long index) throws WrongLogException {
    return Optional.ofNullable(archives.get(election))
        .orElseThrow(
            () -> new WrongLogException("entry " + index + " is of an election without archive"));
  }

  private void end() throws WrongLogException {
    if (act < acts.all().size()) {
      throw new WrongLogException("act " + act + " is not in the log");
    }
    for (Archive archive : archives.values()) {
      if (archive.events.told() < archive.events.size()) {
        throw new WrongLogException(
            "event %d of the archive of %s is not in the log"
                .formatted(archive.events.told(), archive.dapil));
      }
    }
  }
}
