package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
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
 * C27: a dapil's list is computed again and compared byte for byte with the published one. C34:
 * what a board put in its place. Runs only on rules, candidates and acts that passed.
 */
final class ListsCheck {
  private static final int LONGEST = 16 << 20;
  private static final String COMPUTED = "LIST_COMPUTED";

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
   * The outcomes for one dapil.
   *
   * @param election what its archive says; empty if there is none or it did not pass
   */
  DapilList of(
      ExportFiles files, ConventionFile.District district, Optional<ElectionFacts> election)
      throws IOException {
    Optional<byte[]> published = Optional.empty();
    Optional<Outcome> unreadable = Optional.empty();
    try {
      published = Contents.ifThere(files, district.list(), LONGEST);
    } catch (RefusedException e) {
      unreadable = Optional.of(new Outcome.Failed(e.refusal().toString()));
    }
    DapilList.State state = state(district);
    Optional<Recomputed> recomputed =
        state == DapilList.State.COMPUTED || state == DapilList.State.DECIDED
            ? Optional.of(recompute(district, election))
            : Optional.empty();
    Outcome outcome =
        unreadable.isPresent() ? unreadable.get() : outcome(district, state, published, recomputed);
    Optional<FinalList> computed = recomputed.flatMap(Recomputed::list);
    var override =
        OverrideCheck.of(
            files, district, acts, outcome instanceof Outcome.Passed ? computed : Optional.empty());
    return new DapilList(
        district,
        state,
        outcome,
        override.outcome(),
        published.map(bytes -> new String(bytes, StandardCharsets.UTF_8)),
        computed,
        override.changed());
  }

  /** What the acts say of the dapil; C28 has seen to it that they agree with each other. */
  private DapilList.State state(ConventionFile.District district) {
    String dapil = district.code().digits();
    if (acts.last("LIST_DECIDED", dapil).isPresent()) {
      return DapilList.State.DECIDED;
    }
    if (acts.last(COMPUTED, dapil).isPresent()) {
      return DapilList.State.COMPUTED;
    }
    if (acts.last("REVOTE_ORDERED", dapil).isPresent()) {
      return DapilList.State.REVOTE;
    }
    Optional<ActLine> delayed = acts.last("LIST_DELAYED", dapil);
    return delayed.isPresent() ? DapilList.State.DELAYED : DapilList.State.NOT_YET;
  }

  private Outcome outcome(
      ConventionFile.District district,
      DapilList.State state,
      Optional<byte[]> published,
      Optional<Recomputed> recomputed) {
    Outcome fixed = acts.lastFixes(COMPUTED, district.code().digits(), published.map(Hash::of));
    if (fixed instanceof Outcome.NotYet) {
      return switch (state) {
        case REVOTE -> new Outcome.Passed("votes again: no list from this vote");
        case DELAYED -> new Outcome.NotYet("held up by an objection to the count");
        default -> fixed;
      };
    }
    if (!(fixed instanceof Outcome.Passed)) {
      return fixed;
    }
    Optional<FinalList> list = recomputed.flatMap(Recomputed::list);
    if (list.isEmpty()) {
      return recomputed.map(Recomputed::why).orElse(fixed);
    }
    byte[] expected = list.get().canonicalText().getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(expected, published.orElseThrow())
        ? new Outcome.Passed(list.get().places().size() + " places, as computed here")
        : new Outcome.Failed("the list that follows from votes and rules is another one");
  }

  /** The list that follows, or why none does. */
  private record Recomputed(Optional<FinalList> list, Outcome why) {}

  private static Recomputed none(Outcome why) {
    return new Recomputed(Optional.empty(), why);
  }

  private Recomputed recompute(ConventionFile.District district, Optional<ElectionFacts> election) {
    List<CandidateFile.Candidate> listed = candidates.of(district.code());
    Optional<List<Long>> votes =
        district.election().isEmpty()
            ? Optional.of(Collections.nCopies(listed.size(), 0L))
            : election.flatMap(ElectionFacts::votes);
    if (votes.isEmpty()) {
      return none(new Outcome.NotRun("the dapil's result was not verified"));
    }
    if (convention.lotCommitment().isEmpty() || convention.lotSeed().isEmpty()) {
      return none(new Outcome.Failed("there is a list, but the lot was not revealed"));
    }
    Finalization.Outcome outcome = Finalization.compute(input(district, listed, votes.get()));
    if (outcome instanceof Finalization.Outcome.Computed computed) {
      return new Recomputed(Optional.of(computed.list()), new Outcome.Passed(""));
    }
    var refused = (Finalization.Outcome.Refused) outcome;
    return none(new Outcome.Failed("no list can be computed: " + refused.reason()));
  }

  private FinalizationInput input(
      ConventionFile.District district, List<CandidateFile.Candidate> listed, List<Long> votes) {
    var facts = new ArrayList<CandidateFacts>();
    var counted = new LinkedHashMap<CandidateId, Long>();
    for (int i = 0; i < listed.size(); i++) {
      CandidateFile.Candidate candidate = listed.get(i);
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
