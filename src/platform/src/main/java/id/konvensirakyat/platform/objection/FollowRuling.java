package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.DapilObjections;
import id.konvensirakyat.convention.objection.DapilObjections.Consequence;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.candidacy.StrikeCandidate;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.convention.KnownCandidates.Known;
import id.konvensirakyat.platform.convention.ListDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What follows when an objection ends, at once and under the same actor and role as the act that
 * ended it (crypto-spec/export.md, "Order of acts").
 */
@ApplicationScoped
public class FollowRuling {
  private static final String REASON = "an objection was upheld";

  @Inject private Objections objections;
  @Inject private KnownCandidates candidates;
  @Inject private StrikeCandidate strikeCandidate;
  @Inject private Acts acts;
  @Inject private TellParties tellParties;
  @Inject private Event<ListDue> listDue;

  /** Does all of it, in the caller's transaction. */
  void follow(Convention convention, Objection ended, Seat seat) {
    String dapil = ended.dapil().digits();
    Optional<Known> against =
        ended
            .candidate()
            .map(CandidateId::text)
            .flatMap(id -> candidates.find(convention.id(), id))
            .filter(Known::standing);
    DapilObjections all = objections.of(convention.id(), dapil);
    List<Consequence> due =
        all.of(ended, convention.stage(), against.filter(Known::onList).isPresent());
    boolean struck = due.stream().anyMatch(Consequence.Strike.class::isInstance);
    if (ended.due().filter(Remedy.STRIKE::equals).isPresent()) {
      // before the list is frozen nothing of it is public: the candidate is just not on it
      against.ifPresent(known -> strike(convention, known, seat));
    }
    for (Consequence one : due) {
      if (one instanceof Consequence.Revote) {
        acts.append(
            convention.id(), seat.actor(), seat.role().name(), "REVOTE_ORDERED", dapil, REASON, "");
      }
      // a strike makes room on the list by itself
      if (one instanceof Consequence.ComputeList && !struck) {
        listDue.fire(
            new ListDue(convention.id(), dapil, seat.actor(), seat.role(), ended.id().text()));
      }
    }
  }

  private void strike(Convention convention, Known known, Seat seat) {
    strikeCandidate.strike(convention, known.id(), seat.actor(), seat.role(), REASON);
    tellParties.struck(convention.id(), known);
  }
}
