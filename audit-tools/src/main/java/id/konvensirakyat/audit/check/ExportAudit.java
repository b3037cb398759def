package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.convention.rules.Rules;
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
  private final ExportFiles files;
  private final Manner manner;
  private final List<Finding> findings = new ArrayList<>();
  private final List<HintsUse> hintsUses = new ArrayList<>();
  private final List<DapilList> lists = new ArrayList<>();
  private CandidateFile candidates = new CandidateFile(List.of());

  ExportAudit(ExportFiles files, Manner manner) {
    this.files = files;
    this.manner = manner;
  }

  List<Finding> run() throws IOException {
    SealCheck seal = new SealCheck(files, manner.signer(), manner.progress());
    Optional<Manifest> manifest = seal.manifest();
    add(Check.C21, "manifest.json", seal.outcome());
    if (manifest.isEmpty()) {
      notRun("the manifest did not pass");
    } else if (!hashes(seal, manifest.get())) {
      notRun("a file did not pass");
    } else {
      Optional<Decoded> decoded =
          Decoded.read(files, manifest.get(), (check, p) -> add(check, p.path(), p.outcome()));
      if (decoded.isPresent()) {
        contents(decoded.get());
      } else {
        notRun("a file cannot be read");
      }
    }
    return findings;
  }

  /** What hints were good for, after the run. */
  List<HintsUse> hintsUses() {
    return hintsUses;
  }

  /** The list of each dapil, after the run; none if what they follow from did not pass. */
  List<DapilList> lists() {
    return lists;
  }

  /** Who stood, after the run. */
  CandidateFile candidates() {
    return candidates;
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

  private void contents(Decoded of) throws IOException {
    add(Check.C23, Decoded.ACTS, of.acts().outcome());
    candidates = of.candidates();
    Optional<Rules> rules =
        of.acts().outcome() instanceof Outcome.Passed ? committee(of) : Optional.empty();
    var elections = new ElectionsAudit(files, manner, findings, hintsUses);
    var log = new LogAudit(files, manner, findings);
    if (rules.isEmpty()) {
      elections.run(of.convention(), Map.of());
      log.folder(of.manifest());
      notRun("rules, candidates, objections, acts, schedule, convention or rolls did not pass");
      return;
    }
    var terms = new ElectionRules(rules.get(), of.convention().group());
    elections.run(
        of.convention(),
        Map.of(
            Check.C26,
            (district, facts) -> ElectionActs.compare(district, of.candidates(), of.acts(), facts),
            Check.C30,
            (district, facts) -> terms.compare(facts),
            Check.C16,
            (district, facts) -> BoundCheck.of(files, district.archive().orElseThrow(), facts)));
    keys(of, rules.get(), elections);
    lists(of, rules.get(), elections);
    log.run(of, rules.get(), elections.areSound(of.convention()));
  }

  /** C37 and C38. */
  private void keys(Decoded of, Rules rules, ElectionsAudit elections) throws IOException {
    String id = of.convention().id();
    var ceremony = new CeremonyCheck(id, rules.trustees(), of.acts());
    boolean held = passes(Check.C37, CeremonyCheck.RECORD, ceremony.of(files, elections.keys()));
    Outcome rehearsed =
        held
            ? new RehearsalCheck(id, of.acts(), ceremony).of(files)
            : new Outcome.NotRun("the ceremony did not pass");
    add(Check.C38, RehearsalCheck.RECORD, rehearsed);
  }

  private void lists(Decoded of, Rules rules, ElectionsAudit elections) throws IOException {
    var check = new ListsCheck(of.convention(), of.candidates(), of.acts(), rules);
    for (ConventionFile.District district : of.convention().dapil()) {
      DapilList list = check.of(files, district, elections.facts(district));
      lists.add(list);
      add(Check.C27, district.list(), list.outcome());
      list.override().ifPresent(outcome -> add(Check.C34, district.override(), outcome));
    }
    if (lists.stream().allMatch(list -> list.override().isEmpty())) {
      add(Check.C34, "lists", new Outcome.Passed("no board changed a list"));
    }
  }

  /**
   * C24, C25, C33, C28, C32, C29, C35 and C36, up to the first that fails; the rules if none does.
   */
  private Optional<Rules> committee(Decoded of) throws IOException {
    String id = of.convention().id();
    RulesCheck checked = RulesCheck.of(of.rules(), id, of.acts());
    if (!passes(Check.C24, Decoded.RULES, checked.outcome())) {
      return Optional.empty();
    }
    Rules rules = checked.rules().orElseThrow();
    Outcome frozen = CandidatesCheck.of(id, rules, of.acts(), of.candidates(), of.candidatesFile());
    if (!passes(Check.C25, Decoded.CANDIDATES, frozen)) {
      return Optional.empty();
    }
    Outcome filed = ObjectionsCheck.of(rules, of.candidates(), of.acts(), of.objections());
    if (!passes(Check.C33, Decoded.OBJECTIONS, filed)) {
      return Optional.empty();
    }
    Replay.Result replayed = Replay.of(id, rules, of.candidates(), of.filed(), of.acts().all());
    if (!passes(Check.C28, Decoded.ACTS, replayed.outcome())) {
      return Optional.empty();
    }
    Outcome schedule = ScheduleCheck.of(rules, of.acts(), of.schedule());
    if (!passes(Check.C32, Decoded.SCHEDULE, schedule)) {
      return Optional.empty();
    }
    Outcome convention =
        new ConventionCheck(of.convention(), rules, of.acts()).of(of.manifest(), replayed.stage());
    return passes(Check.C29, Decoded.CONVENTION, convention) && rolls(of, rules)
        ? Optional.of(rules)
        : Optional.empty();
  }

  /** C35 and C36. */
  private boolean rolls(Decoded of, Rules rules) throws IOException {
    List<String> dapil = rules.dapil().stream().map(d -> d.code().digits()).toList();
    if (!passes(Check.C35, "rolls", new RollsCheck(files, of.acts(), dapil).outcome())) {
      return false;
    }
    var registers = new RegisterCheck(files, of.acts(), of.convention().dapil());
    return passes(Check.C36, "register", registers.outcome());
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
