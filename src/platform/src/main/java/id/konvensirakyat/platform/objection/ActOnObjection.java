package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.ObjectionState;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.objection.Ruling;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.Proposals;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An act on a filed objection, by a party or an organ. A ruling takes two of the organ: the first
 * proposes, and the second who says the same makes it.
 */
@ApplicationScoped
public class ActOnObjection {
  @Inject private Conventions conventions;
  @Inject private Objections objections;
  @Inject private Steps steps;
  @Inject private TakeSeat takeSeat;
  @Inject private Approvals approvals;
  @Inject private Proposals proposals;
  @Inject private MoveObjection moveObjection;
  @Inject private FollowRuling followRuling;
  @Inject private Acts acts;
  @Inject private TellParties tellParties;

  /** What is to be done: the remedy of a ruling, and the reason, answer or grounds. */
  public record Request(ObjectionAct act, Remedy remedy, String text) {}

  /** Where the objection stands after it, and whether the act still waits for a second person. */
  public record Done(ObjectionState state, boolean proposed) {}

  /**
   * Acts, or changes nothing.
   *
   * @throws Refusal as {@link TakeSeat} and {@link MoveObjection} say, or {@link
   *     Problem#SECOND_PERSON_NEEDED} for who proposed the same before
   */
  @Transactional
  public Done act(String conventionId, String id, Caller caller, Request request) {
    Convention convention = conventions.holdAlone(conventionId);
    ObjectionRow row = objections.lock(conventionId, id);
    List<Step> before = steps.of(id);
    Seat seat = takeSeat.take(row, before, caller, request.act());
    if (convention.stage() == Stage.SUSPENDED) {
      throw Refusal.notNow(List.of("suspended"));
    }
    Objection next = moveObjection.attempt(convention, row, seat, request.remedy(), Clock.now());
    if (request.act().isRuling()) {
      Optional<Long> proposed = sign(convention, row, caller, seat, request);
      if (proposed.isPresent()) {
        note(convention, row, seat, request, proposed.get(), true);
        return new Done(row.objection().state(), true);
      }
    }
    perform(convention, row, seat, request, next);
    tellParties.acted(convention, row, caller, request.act());
    return new Done(next.state(), false);
  }

  /** Whether a second person is still missing, and then the line of the first. */
  private Optional<Long> sign(
      Convention convention, ObjectionRow row, Caller caller, Seat seat, Request request) {
    Proposal proposal =
        new Proposal(request.act().kind(), row.id(), ruling(request).hash(row.id()));
    Optional<Long> line =
        approvals.signAsTwo(convention, caller, seat.role(), Set.of(), proposal, request.text());
    if (line.isEmpty()) {
      proposals.end(convention.id(), row.id(), seat.role());
    }
    return line;
  }

  private void perform(
      Convention convention, ObjectionRow row, Seat seat, Request request, Objection next) {
    ObjectionAct act = request.act();
    String reason = act.isRuling() || act == ObjectionAct.REFUSE ? request.text() : "";
    long seq =
        acts.append(
            convention.id(),
            seat.actor(),
            seat.role().name(),
            act.kind(),
            row.id(),
            reason,
            payload(row, request));
    Instant at = note(convention, row, seat, request, seq, false);
    // the line's own time is what a verifier goes by: it may have passed a deadline meanwhile
    moveObjection.attempt(convention, row, seat, request.remedy(), at);
    row.become(next, at);
    objections.flush();
    if (!next.isOpen()) {
      followRuling.follow(convention, next, seat);
    }
  }

  /** What the line commits to; words are kept beside it. */
  private String payload(ObjectionRow row, Request request) {
    ObjectionAct act = request.act();
    if (act.isRuling()) {
      return ruling(request).hash(row.id());
    }
    if (act != ObjectionAct.ANSWER && act != ObjectionAct.APPEAL) {
      return "";
    }
    Words.Part part = act == ObjectionAct.ANSWER ? Words.Part.ANSWER : Words.Part.APPEAL;
    Words words = Words.salted(row.id(), part, request.text(), List.of());
    steps.add(words);
    return words.hash();
  }

  private Instant note(
      Convention convention,
      ObjectionRow row,
      Seat seat,
      Request request,
      long seq,
      boolean proposed) {
    Instant at = acts.at(convention.id(), seq);
    boolean organ = seat.subject().isPresent();
    steps.add(
        convention.id(),
        new Step(
            row.id(),
            seq,
            request.act().kind(),
            proposed,
            seat.subject(),
            seat.username(),
            request.remedy(),
            organ && request.act() != ObjectionAct.ANSWER && request.act() != ObjectionAct.APPEAL
                ? request.text()
                : "",
            convention.stage(),
            at));
    return at;
  }

  private static Ruling ruling(Request request) {
    return new Ruling(request.act().upholds(), request.remedy());
  }
}
