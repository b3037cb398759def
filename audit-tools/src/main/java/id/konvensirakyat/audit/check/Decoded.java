package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.audit.reader.ObjectionFile;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The files of an export that are not of one dapil, each decoded once.
 *
 * @param rules bytes of {@code rules.txt}
 * @param schedule bytes of {@code schedule.txt}, once there
 * @param candidatesFile bytes of {@code candidates.json}, once there
 * @param candidates what it says; nobody before it is there
 * @param objections what {@code objections.jsonl} says, once there
 */
@SuppressWarnings("ArrayRecordComponent") // exact bytes, compared by hash
record Decoded(
    Manifest manifest,
    ConventionFile convention,
    ActsCheck acts,
    byte[] rules,
    Optional<byte[]> schedule,
    Optional<byte[]> candidatesFile,
    CandidateFile candidates,
    Optional<ObjectionFile> objections) {
  static final String CONVENTION = "convention.json";
  static final String RULES = "rules.txt";
  static final String SCHEDULE = "schedule.txt";
  static final String ACTS = "acts.jsonl";
  static final String CANDIDATES = "candidates.json";
  static final String OBJECTIONS = "objections.jsonl";

  /** All of them. */
  static final List<String> FILES =
      List.of(CONVENTION, RULES, SCHEDULE, ACTS, CANDIDATES, OBJECTIONS);

  private static final byte[] NOBODY = {'[', ']'};
  private static final int LONGEST = 4 << 20;
  private static final int LONGEST_CANDIDATES = 32 << 20;
  private static final int LONGEST_ACTS = 64 << 20;

  /** The objections as they were filed. */
  List<Objection> filed() {
    return objections
        .map(file -> file.lines().stream().map(ObjectionFile.Line::filed).toList())
        .orElse(List.of());
  }

  /** Decodes the files of an export; empty if one cannot be, of which {@code told} is told. */
  static Optional<Decoded> read(ExportFiles files, Manifest manifest, BiConsumer<Check, Part> told)
      throws IOException {
    var reader = new Reader(told);
    Optional<ConventionFile> convention =
        reader.part(
            Check.C29,
            CONVENTION,
            () -> ConventionFile.read(Contents.read(files, CONVENTION, LONGEST)));
    Optional<ActsCheck> acts =
        reader.part(
            Check.C23, ACTS, () -> ActsCheck.read(Contents.read(files, ACTS, LONGEST_ACTS)));
    Optional<byte[]> rules =
        reader.part(Check.C24, RULES, () -> Contents.read(files, RULES, LONGEST));
    Optional<Optional<byte[]>> schedule =
        reader.part(Check.C32, SCHEDULE, () -> Contents.ifThere(files, SCHEDULE, LONGEST));
    Optional<Optional<byte[]>> list =
        reader.part(
            Check.C25, CANDIDATES, () -> Contents.ifThere(files, CANDIDATES, LONGEST_CANDIDATES));
    Optional<CandidateFile> candidates =
        list.isEmpty()
            ? Optional.empty()
            : reader.part(
                Check.C25, CANDIDATES, () -> CandidateFile.read(list.get().orElse(NOBODY)));
    Optional<Optional<ObjectionFile>> objections =
        reader.part(Check.C33, OBJECTIONS, () -> objections(files));
    return reader.missed
        ? Optional.empty()
        : Optional.of(
            new Decoded(
                manifest,
                convention.orElseThrow(),
                acts.orElseThrow(),
                rules.orElseThrow(),
                schedule.orElseThrow(),
                list.orElseThrow(),
                candidates.orElseThrow(),
                objections.orElseThrow()));
  }

  private static Optional<ObjectionFile> objections(ExportFiles files)
      throws IOException, RefusedException {
    Optional<byte[]> file = Contents.ifThere(files, OBJECTIONS, LONGEST_ACTS);
    return file.isPresent() ? Optional.of(ObjectionFile.read(file.get())) : Optional.empty();
  }

  /** A file that cannot be decoded, and why. */
  record Part(String path, Outcome outcome) {}

  /** How a file becomes a value. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException, RefusedException;
  }

  /** Reads parts, and remembers whether one could not be read. */
  private static final class Reader {
    private final BiConsumer<Check, Part> told;
    private boolean missed;

    Reader(BiConsumer<Check, Part> told) {
      this.told = told;
    }

    <T> Optional<T> part(Check check, String path, Reading<T> reading) throws IOException {
      try {
        return Optional.of(reading.read());
      } catch (RefusedException e) {
        missed = true;
        told.accept(check, new Part(path, new Outcome.Failed(e.refusal().toString())));
        return Optional.empty();
      }
    }
  }
}
