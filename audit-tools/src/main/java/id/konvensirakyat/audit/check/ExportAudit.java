package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** VerifyExport (crypto-spec/export.md): an export from its seal to its lists. */
final class ExportAudit {
  private static final String CONVENTION = "convention.json";
  private static final String RULES = "rules.txt";
  private static final String ACTS = "acts.jsonl";
  private static final String CANDIDATES = "candidates.json";

  /** The files of every export that are not of one dapil. */
  static final Set<String> FILES = Set.of(CONVENTION, RULES, ACTS, CANDIDATES);

  private static final byte[] NOBODY = {'[', ']'};
  private static final int LONGEST = 4 << 20;
  private static final int LONGEST_CANDIDATES = 32 << 20;
  private static final int LONGEST_ACTS = 64 << 20;

  private final ExportFiles files;
  private final Manner manner;
  private final List<Finding> findings = new ArrayList<>();
  private final List<HintsUse> hintsUses = new ArrayList<>();

  ExportAudit(ExportFiles files, Manner manner) {
    this.files = files;
    this.manner = manner;
  }

  /** The files' contents, each decoded once. */
  @SuppressWarnings("ArrayRecordComponent") // exact bytes, compared by hash
  private record Decoded(
      Manifest manifest,
      ConventionFile convention,
      ActsCheck acts,
      byte[] rules,
      Optional<byte[]> candidatesFile,
      CandidateFile candidates) {}

  List<Finding> run() throws IOException {
    SealCheck seal = new SealCheck(files, manner.signer(), manner.progress());
    Optional<Manifest> manifest = seal.manifest();
    add(Check.C21, "manifest.json", seal.outcome());
    if (manifest.isEmpty()) {
      notRun("the manifest did not pass");
    } else if (!hashes(seal, manifest.get())) {
      notRun("a file did not pass");
    } else {
      decode(manifest.get());
    }
    return findings;
  }

  /** What hints were good for, after the run. */
  List<HintsUse> hintsUses() {
    return hintsUses;
  }

  private boolean hashes(SealCheck seal, Manifest manifest) throws IOException {
    boolean intact = true;
    for (Manifest.Item item : manifest.files()) {
      Outcome outcome = seal.hash(item);
      if (outcome instanceof Outcome.Failed) {
        add(Check.C22, item.path(), outcome);
        intact = false;
      }
    }
    if (intact) {
      add(Check.C22, "manifest.json", new Outcome.Passed(manifest.files().size() + " files"));
    }
    return intact;
  }

  private void decode(Manifest manifest) throws IOException {
    Optional<ConventionFile> convention =
        part(
            Check.C29,
            CONVENTION,
            () -> ConventionFile.read(Contents.read(files, CONVENTION, LONGEST)));
    Optional<ActsCheck> acts =
        part(Check.C23, ACTS, () -> ActsCheck.read(Contents.read(files, ACTS, LONGEST_ACTS)));
    Optional<byte[]> rules = part(Check.C24, RULES, () -> Contents.read(files, RULES, LONGEST));
    boolean frozen = files.paths().contains(CANDIDATES);
    Optional<byte[]> list =
        part(
            Check.C25,
            CANDIDATES,
            () -> frozen ? Contents.read(files, CANDIDATES, LONGEST_CANDIDATES) : NOBODY);
    Optional<CandidateFile> candidates =
        list.isEmpty()
            ? Optional.empty()
            : part(Check.C25, CANDIDATES, () -> CandidateFile.read(list.get()));
    if (convention.isEmpty() || acts.isEmpty() || rules.isEmpty() || candidates.isEmpty()) {
      notRun("a file cannot be read");
      return;
    }
    contents(
        new Decoded(
            manifest,
            convention.get(),
            acts.get(),
            rules.get(),
            list.filter(there -> frozen),
            candidates.get()));
  }

  /** How a file becomes a value. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException, RefusedException;
  }

  private <T> Optional<T> part(Check check, String path, Reading<T> reading) throws IOException {
    try {
      return Optional.of(reading.read());
    } catch (RefusedException e) {
      add(check, path, new Outcome.Failed(e.refusal().toString()));
      return Optional.empty();
    }
  }

  private void contents(Decoded of) throws IOException {
    add(Check.C23, ACTS, of.acts().outcome());
    Optional<Rules> rules =
        of.acts().outcome() instanceof Outcome.Passed ? committee(of) : Optional.empty();
    var elections = new ElectionsAudit(files, manner, findings, hintsUses);
    if (rules.isEmpty()) {
      elections.run(of.convention(), Map.of());
      notRun("rules, candidates, acts or convention did not pass");
      return;
    }
    var terms = new ElectionRules(rules.get(), of.convention().group());
    elections.run(
        of.convention(),
        Map.of(
            Check.C26,
            (district, facts) -> ElectionActs.compare(district, of.candidates(), of.acts(), facts),
            Check.C30,
            (district, facts) -> terms.compare(facts)));
    var lists = new ListsCheck(of.convention(), of.candidates(), of.acts(), rules.get());
    for (ConventionFile.District district : of.convention().dapil()) {
      add(Check.C27, district.list(), lists.of(files, district, elections.facts(district)));
    }
  }

  /** C24, C25, C28 and C29, up to the first that fails; the rules if none does. */
  private Optional<Rules> committee(Decoded of) {
    String id = of.convention().id();
    RulesCheck checked = RulesCheck.of(of.rules(), id, of.acts());
    if (!passes(Check.C24, RULES, checked.outcome())) {
      return Optional.empty();
    }
    Rules rules = checked.rules().orElseThrow();
    Outcome candidates =
        CandidatesCheck.of(id, rules, of.acts(), of.candidates(), of.candidatesFile());
    if (!passes(Check.C25, CANDIDATES, candidates)) {
      return Optional.empty();
    }
    Replay.Result replayed = Replay.of(id, rules, of.candidates(), of.acts().all());
    if (!passes(Check.C28, ACTS, replayed.outcome())) {
      return Optional.empty();
    }
    Outcome convention =
        new ConventionCheck(of.convention(), rules, of.acts()).of(of.manifest(), replayed.stage());
    return passes(Check.C29, CONVENTION, convention) ? Optional.of(rules) : Optional.empty();
  }

  private boolean passes(Check check, String subject, Outcome outcome) {
    add(check, subject, outcome);
    return !(outcome instanceof Outcome.Failed);
  }

  private void add(Check check, String subject, Outcome outcome) {
    findings.add(new Finding(check, subject, outcome));
  }

  /** Says of each check that is not mentioned yet that it was not run. */
  private void notRun(String why) {
    Set<Check> mentioned = findings.stream().map(Finding::check).collect(Collectors.toSet());
    Arrays.stream(Check.values())
        .filter(check -> !mentioned.contains(check) && !Check.OF_GROWTH.contains(check))
        .forEach(check -> add(check, "export", new Outcome.NotRun(why)));
  }
}
