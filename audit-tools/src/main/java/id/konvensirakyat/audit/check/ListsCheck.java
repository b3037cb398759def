package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.convention.finalization.CandidateFacts;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.Finalization;
import id.konvensirakyat.convention.finalization.FinalizationInput;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * C27: a dapil's list is computed again and compared byte for byte with the published one. Runs
 * only on rules, candidates and acts that passed.
 */
final class ListsCheck {
  private static final int LONGEST = 16 << 20;

  private final ConventionFile convention;
  private final CandidateFile candidates;
  private final ActsCheck acts;
  private final Rules rules;

  ListsCheck(ConventionFile convention, CandidateFile candidates, ActsCheck acts, Rules rules) {
    this.convention = convention;
    this.candidates = candidates;
    this.acts = acts;
    this.rules = rules;
  }

  /**
   * The outcome for one dapil.
   *
   * @param election what its archive says; empty if there is none or it did not pass
   */
  Outcome of(ExportFiles files, ConventionFile.District district, Optional<ElectionFacts> election)
      throws IOException {
    Optional<byte[]> published = Optional.empty();
    if (files.paths().contains(district.list())) {
      try {
        published = Optional.of(Contents.read(files, district.list(), LONGEST));
      } catch (RefusedException e) {
        return new Outcome.Failed(e.refusal().toString());
      }
    }
    Outcome fixed =
        acts.lastFixes("LIST_COMPUTED", district.code().digits(), published.map(Hash::of));
    return fixed instanceof Outcome.Passed
        ? recompute(district, published.orElseThrow(), election)
        : fixed;
  }

  private Outcome recompute(
      ConventionFile.District district, byte[] published, Optional<ElectionFacts> election) {
    List<CandidateFile.Candidate> standing = candidates.of(district.code());
    Optional<List<Long>> votes =
        district.election().isEmpty()
            ? Optional.of(Collections.nCopies(standing.size(), 0L))
            : election.flatMap(ElectionFacts::votes);
    if (votes.isEmpty()) {
      return new Outcome.NotRun("the dapil's result was not verified");
    }
    if (convention.lotCommitment().isEmpty() || convention.lotSeed().isEmpty()) {
      return new Outcome.Failed("there is a list, but the lot was not revealed");
    }
    Finalization.Outcome outcome = Finalization.compute(input(district, standing, votes.get()));
    if (outcome instanceof Finalization.Outcome.Refused refused) {
      return new Outcome.Failed("no list can be computed: " + refused.reason());
    }
    FinalList list = ((Finalization.Outcome.Computed) outcome).list();
    boolean equal = Arrays.equals(list.canonicalText().getBytes(StandardCharsets.UTF_8), published);
    return equal
        ? new Outcome.Passed(list.places().size() + " places, as computed here")
        : new Outcome.Failed("the list that follows from votes and rules is another one");
  }

  private FinalizationInput input(
      ConventionFile.District district, List<CandidateFile.Candidate> standing, List<Long> votes) {
    var facts = new ArrayList<CandidateFacts>();
    var counted = new LinkedHashMap<CandidateId, Long>();
    for (int i = 0; i < standing.size(); i++) {
      CandidateFile.Candidate candidate = standing.get(i);
      facts.add(new CandidateFacts(candidate.id(), candidate.sex(), !left(candidate.id())));
      counted.put(candidate.id(), votes.get(i));
    }
    return new FinalizationInput(
        rules,
        district.code(),
        facts,
        counted,
        Map.of(),
        convention.lotCommitment().orElseThrow(),
        convention.lotSeed().orElseThrow());
  }

  private boolean left(CandidateId id) {
    return acts.last("CANDIDATE_WITHDRAWN", id.text()).isPresent()
        || acts.last("CANDIDATE_STRUCK", id.text()).isPresent();
  }
}
