package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plants the faults of the catalogue and has each verified as {@code audit verify} would, from
 * files.
 */
public final class Trials {
  private static final long SEED = 20261122;

  private final Path folder;
  private final Map<Group, RecordBase> bases = new LinkedHashMap<>();

  /** How one trial ended: as the catalogue says, and what was seen. */
  public record Result(String id, boolean asNamed, String seen) {}

  /** Trials that write what they verify below this folder, and leave it there. */
  public Trials(Path folder) {
    this.folder = folder;
  }

  /** Writes the correct records and the correct export; by what they are. */
  public Map<String, Path> correct() throws IOException {
    try {
      Map<String, Path> written = new LinkedHashMap<>();
      for (Group group : List.of(Group.ed25519(), Group.belenios2048())) {
        written.put(group.name(), write("correct", base(group), base(group).draft().archive()));
      }
      written.put("export", write("correct", ExportPlanting.correct().export.sealed()));
      return written;
    } catch (RefusedException e) {
      throw new IllegalStateException("a correct record cannot be made", e);
    }
  }

  /** Writes the evidence with the fault in it; by what it was planted in. */
  public Map<String, Path> plant(Fault fault) throws IOException {
    try {
      Map<String, Path> written = new LinkedHashMap<>();
      if (fault.base() == Fault.Base.EXPORT) {
        written.put("export", write(fault.id(), ExportPlanting.files(fault)));
        return written;
      }
      for (Group group : groups(fault.base())) {
        RecordBase base = base(group);
        written.put(group.name(), write(fault.id(), base, RecordPlanting.archive(fault, base)));
      }
      return written;
    } catch (RefusedException e) {
      throw new IllegalStateException(fault.id() + " cannot be planted", e);
    }
  }

  private static List<Group> groups(Fault.Base base) {
    return base == Fault.Base.RECORD
        ? List.of(Group.ed25519(), Group.belenios2048())
        : List.of(Group.ed25519());
  }

  private RecordBase base(Group group) throws RefusedException {
    RecordBase known = bases.get(group);
    RecordBase base = known == null ? new RecordBase(group, SEED) : known;
    bases.put(group, base);
    return base;
  }

  private Path write(String id, RecordBase base, byte[] archive) throws IOException {
    Path path = folder.resolve(id).resolve(base.group.name()).resolve(base.election.uuid + ".bel");
    Files.createDirectories(path.toAbsolutePath().getParent());
    return Files.write(path, archive);
  }

  private Path write(String id, Map<String, byte[]> files) throws IOException {
    Path root = folder.resolve(id).resolve("export");
    for (var file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, file.getValue());
    }
    return root;
  }

  /** Each correct record and export has to be verified, or no fault's rejection means anything. */
  public List<Result> correctOnes() throws IOException {
    List<Result> results = new ArrayList<>();
    for (var written : correct().entrySet()) {
      Report report = verify(written.getValue());
      boolean verified = report.verdict() == Report.Verdict.VERIFIED;
      results.add(new Result(written.getKey(), verified, verified ? "verified" : failures(report)));
    }
    return results;
  }

  /** Whether just the check that the fault names rejects it, for just its reason, everywhere. */
  public Result of(Fault fault) throws IOException {
    String seen = "";
    for (var planted : plant(fault).entrySet()) {
      Report report = verify(planted.getValue());
      seen = failures(report);
      if (!isAsNamed(fault, report)) {
        return new Result(fault.id(), false, planted.getKey() + ": " + seen);
      }
    }
    return new Result(fault.id(), true, seen);
  }

  private static boolean isAsNamed(Fault fault, Report report) {
    List<Finding> failed = failed(report);
    return !failed.isEmpty()
        && failed.stream().allMatch(f -> f.check() == fault.check() && fault.isNamedBy(reason(f)));
  }

  private static Report verify(Path path) throws IOException {
    try {
      return Verification.of(
          Evidence.at(path), Manner.plain(Optional.empty(), (subject, done, unit) -> {}));
    } catch (UnreadableException e) {
      throw new IOException(e);
    }
  }

  private static List<Finding> failed(Report report) {
    return report.findings().stream().filter(f -> f.outcome() instanceof Outcome.Failed).toList();
  }

  private static String reason(Finding finding) {
    return finding.outcome() instanceof Outcome.Failed failed ? failed.reason() : "";
  }

  private static String failures(Report report) {
    List<Finding> failed = failed(report);
    return failed.isEmpty()
        ? "not rejected: " + report.verdict()
        : failed.get(0).check()
            + " "
            + reason(failed.get(0))
            + (failed.size() > 1 ? " (and " + (failed.size() - 1) + " more)" : "");
  }
}
