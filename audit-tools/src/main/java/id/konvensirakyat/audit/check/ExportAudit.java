package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VerifyExport (crypto-spec/export.md): an export from its seal to its lists. */
final class ExportAudit {
  private static final String CONVENTION = "convention.json";
  private static final String RULES = "rules.txt";
  private static final String ACTS = "acts.jsonl";
  private static final String CANDIDATES = "candidates.json";

  private final ExportFiles files;
  private final Optional<String> signer;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();

  ExportAudit(ExportFiles files, Optional<String> signer, Progress progress) {
    this.files = files;
    this.signer = signer;
    this.progress = progress;
  }

  List<Finding> run() throws IOException {
    SealCheck seal = new SealCheck(files, signer, progress);
    Optional<Manifest> manifest = seal.manifest();
    add(Check.C21, "manifest.json", seal.outcome());
    if (manifest.isEmpty()) {
      notRun("the manifest did not pass", Check.C22, Check.C23, Check.C24, Check.C25, Check.C27);
      return findings;
    }
    if (!hashes(seal, manifest.get())) {
      notRun("a file did not pass", Check.C23, Check.C24, Check.C25, Check.C26, Check.C27);
      return findings;
    }
    contents();
    return findings;
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

  private void contents() throws IOException {
    ConventionFile convention;
    CandidateFile candidates;
    try {
      convention = ConventionFile.read(bytes(CONVENTION));
      candidates = CandidateFile.read(optional(CANDIDATES).orElse(new byte[] {'[', ']'}));
    } catch (RefusedException e) {
      add(Check.C25, CONVENTION, new Outcome.Failed(e.refusal().toString()));
      notRun("the convention's files cannot be read", Check.C23, Check.C24, Check.C26, Check.C27);
      return;
    }
    ActsCheck acts = ActsCheck.read(bytes(ACTS));
    add(Check.C23, ACTS, acts.outcome());
    if (!(acts.outcome() instanceof Outcome.Passed)) {
      notRun("the acts did not pass", Check.C24, Check.C25, Check.C26, Check.C27);
      return;
    }
    Optional<byte[]> rules = optional(RULES);
    Outcome frozenRules = acts.fixes("FREEZE_RULES", convention.id(), rules);
    add(Check.C24, RULES, frozenRules);
    Outcome frozenCandidates =
        CandidatesCheck.of(convention, acts, candidates, optional(CANDIDATES));
    add(Check.C25, CANDIDATES, frozenCandidates);
    Map<String, ElectionFacts> elections =
        elections(convention, candidates, frozenCandidates, acts);
    if (frozenRules instanceof Outcome.Failed || frozenCandidates instanceof Outcome.Failed) {
      notRun("the rules or the candidates did not pass", Check.C27);
      return;
    }
    new ListsCheck(files, convention, candidates, acts, rules)
        .run(elections, (subject, outcome) -> add(Check.C27, subject, outcome));
  }

  private Map<String, ElectionFacts> elections(
      ConventionFile convention, CandidateFile candidates, Outcome frozen, ActsCheck acts)
      throws IOException {
    var facts = new HashMap<String, ElectionFacts>();
    ElectionActs.hidden(convention, acts).ifPresent(o -> add(Check.C26, CONVENTION, o));
    for (ConventionFile.District district : convention.dapil()) {
      if (district.election().isEmpty()) {
        continue;
      }
      String path = "elections/" + district.code() + "-" + district.election().get() + ".bel";
      if (!files.paths().contains(path)) {
        add(Check.C26, path, new Outcome.Failed("the archive of this election is missing"));
        continue;
      }
      ElectionAudit.Result result =
          new ElectionAudit(path, progress)
              .run(() -> new BufferedInputStream(files.open(path), 1 << 16));
      findings.addAll(result.findings());
      add(
          Check.C26,
          path,
          frozen instanceof Outcome.Failed
              ? new Outcome.NotRun("the candidates did not pass")
              : ElectionActs.compare(district, candidates, acts, result.facts()));
      result.facts().ifPresent(found -> facts.put(district.code(), found));
    }
    return facts;
  }

  private byte[] bytes(String path) throws IOException {
    try (var in = files.open(path)) {
      return in.readAllBytes();
    }
  }

  private Optional<byte[]> optional(String path) throws IOException {
    return files.paths().contains(path) ? Optional.of(bytes(path)) : Optional.empty();
  }

  private void add(Check check, String subject, Outcome outcome) {
    findings.add(new Finding(check, subject, outcome));
  }

  private void notRun(String why, Check... checks) {
    for (Check check : checks) {
      add(check, "export", new Outcome.NotRun(why));
    }
  }
}
