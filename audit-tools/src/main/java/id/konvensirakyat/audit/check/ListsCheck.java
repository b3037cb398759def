package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.finalization.CandidateFacts;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.Finalization;
import id.konvensirakyat.convention.finalization.FinalizationInput;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.RulesText;
import id.konvensirakyat.convention.text.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** C27: each dapil's list is computed again and compared byte for byte with the published one. */
final class ListsCheck {
  private final ExportFiles files;
  private final ConventionFile convention;
  private final CandidateFile candidates;
  private final ActsCheck acts;
  private final Optional<byte[]> rules;

  ListsCheck(
      ExportFiles files,
      ConventionFile convention,
      CandidateFile candidates,
      ActsCheck acts,
      Optional<byte[]> rules) {
    this.files = files;
    this.convention = convention;
    this.candidates = candidates;
    this.acts = acts;
    this.rules = rules;
  }

  /** One outcome for each dapil's list file. */
  void run(Map<String, ElectionFacts> elections, BiConsumer<String, Outcome> findings)
      throws IOException {
    for (ConventionFile.District district : convention.dapil()) {
      String path = "lists/" + district.code() + ".txt";
      Optional<byte[]> published = Optional.empty();
      if (files.paths().contains(path)) {
        try (var in = files.open(path)) {
          published = Optional.of(in.readAllBytes());
        }
      }
      Outcome fixed = acts.fixes("LIST_COMPUTED", district.code(), published);
      findings.accept(
          path,
          fixed instanceof Outcome.Passed
              ? recompute(district, published.orElseThrow(), elections)
              : fixed);
    }
  }

  private Outcome recompute(
      ConventionFile.District district, byte[] published, Map<String, ElectionFacts> elections) {
    Optional<FinalizationInput> input;
    try {
      input = input(district, elections);
    } catch (NoSuchElementException e) {
      return new Outcome.Failed("the rules, a code or the lot's seed cannot be read");
    }
    if (input.isEmpty()) {
      return new Outcome.NotRun("the dapil's result was not verified");
    }
    Finalization.Outcome outcome = Finalization.compute(input.get());
    if (outcome instanceof Finalization.Outcome.Refused refused) {
      return new Outcome.Failed("no list can be computed: " + refused.reason());
    }
    FinalList list = ((Finalization.Outcome.Computed) outcome).list();
    boolean equal = Arrays.equals(list.canonicalText().getBytes(StandardCharsets.UTF_8), published);
    return equal
        ? new Outcome.Passed(list.places().size() + " places, as computed here")
        : new Outcome.Failed("the list that follows from votes and rules is another one");
  }

  /** Empty when the votes are not known; throws when the export's own texts are absurd. */
  private Optional<FinalizationInput> input(
      ConventionFile.District district, Map<String, ElectionFacts> elections) {
    List<CandidateFile.Candidate> standing =
        candidates.candidates().stream()
            .filter(candidate -> candidate.dapil().equals(district.code()))
            .toList();
    Optional<List<Long>> votes =
        district.election().isEmpty()
            ? Optional.of(Collections.nCopies(standing.size(), 0L))
            : Optional.ofNullable(elections.get(district.code())).flatMap(ElectionFacts::votes);
    if (votes.isEmpty()) {
      return Optional.empty();
    }
    var facts = new ArrayList<CandidateFacts>();
    var counted = new LinkedHashMap<CandidateId, Long>();
    for (int i = 0; i < standing.size(); i++) {
      CandidateFile.Candidate candidate = standing.get(i);
      CandidateId id = CandidateId.of(candidate.id()).orElseThrow();
      facts.add(new CandidateFacts(id, Sex.of(candidate.sex()).orElseThrow(), !left(candidate)));
      counted.put(id, votes.get().get(i));
    }
    return Optional.of(
        new FinalizationInput(
            rules(),
            DapilCode.of(district.code()).orElseThrow(),
            facts,
            counted,
            Map.of(),
            acts.last("LOT_COMMITTED", convention.id()).orElseThrow().payload(),
            LotSeed.of(convention.lotSeed().orElseThrow()).orElseThrow()));
  }

  private Rules rules() {
    String text = new String(rules.orElseThrow(), StandardCharsets.UTF_8);
    if (RulesText.parse(text) instanceof Parsed.Good<Rules> good) {
      return good.value();
    }
    throw new NoSuchElementException("rules");
  }

  private boolean left(CandidateFile.Candidate candidate) {
    return acts.last("CANDIDATE_WITHDRAWN", candidate.id()).isPresent()
        || acts.last("CANDIDATE_STRUCK", candidate.id()).isPresent();
  }
}
