package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.OpenProposal;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.privacy.Looks;
import id.konvensirakyat.platform.privacy.Matter;
import id.konvensirakyat.platform.privacy.Reason;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows challenges: to who filed them, to whose entries they are about, to the registrars. */
@ApplicationScoped
public class DescribeChallenges {
  @Inject private Conventions conventions;
  @Inject private Challenges challenges;
  @Inject private ChallengeWords words;
  @Inject private MoveChallenge moveChallenge;
  @Inject private Approvals approvals;
  @Inject private Voters voters;
  @Inject private ChallengeAreas challengeAreas;
  @Inject private Looks looks;
  @Inject private Notices notices;

  /**
   * A challenge as its sides see it; neither learns who the other is.
   *
   * @param answer what the voter wrote, for the voter alone
   * @param answerUntil until when an answer is waited for
   * @param ruling why registrars decided as they did, once they did
   */
  public record Side(
      String id,
      String ground,
      String state,
      String reason,
      @Nullable String answer,
      @Nullable String answerUntil,
      @Nullable String ruling,
      String filedAt) {}

  /**
   * A challenge on the registrars' desk.
   *
   * @param registered whether there is an entry by that NIK
   * @param dapil of the entry
   * @param proposed what another registrar proposed: UPHELD or DISMISSED
   * @param own whether the caller made that proposal
   */
  public record Case(
      String id,
      String ground,
      String state,
      String reason,
      @Nullable String answer,
      @Nullable String answerUntil,
      boolean registered,
      @Nullable String dapil,
      @Nullable String proposed,
      boolean own,
      String filedAt) {}

  /** Those that the caller filed. */
  @Transactional
  public List<Side> mine(String conventionId, Caller caller) {
    Convention convention = conventions.get(conventionId);
    return challenges.by(caller.subject()).stream()
        .filter(row -> row.convention().equals(conventionId))
        .map(row -> side(convention, row, false))
        .toList();
  }

  /** Those about the caller's own entry. */
  @Transactional
  public List<Side> againstMe(String conventionId, Caller caller) {
    Convention convention = conventions.get(conventionId);
    return challenges.about(caller.subject()).stream()
        .filter(row -> row.convention().equals(conventionId))
        .map(row -> side(convention, row, true))
        .toList();
  }

  /**
   * The open ones of a registrar's areas; that these were seen is noted for whom they are about.
   */
  @Transactional
  public List<Case> desk(String conventionId, Caller caller) {
    Convention convention = conventions.hold(conventionId);
    notices.remember(caller);
    List<OpenProposal> proposals = approvals.open(conventionId);
    Look look = new Look(caller, Roles.REGISTRAR, Reason.CHALLENGE);
    return challenges.open(conventionId).stream()
        .filter(row -> challengeAreas.covers(row, caller))
        .map(
            row -> {
              row.subject()
                  .ifPresent(
                      voter ->
                          looks.addOnceAnHour(conventionId, voter, look, Matter.REGISTER_ENTRY));
              return onDesk(convention, row, proposals, caller);
            })
        .toList();
  }

  private Side side(Convention convention, ChallengeRow row, boolean own) {
    boolean decided = !row.state().isOpen();
    return new Side(
        row.id(),
        row.ground().name(),
        decided ? row.state().name() : own ? row.state().name() : "FILED",
        words.reason(row),
        own ? words.answer(row).orElse(null) : null,
        own ? until(convention, row) : null,
        decided ? words.ruling(row).orElse(null) : null,
        row.filedAt().toString());
  }

  private Case onDesk(
      Convention convention, ChallengeRow row, List<OpenProposal> proposals, Caller caller) {
    var proposed =
        proposals.stream().filter(one -> one.proposal().subject().equals(row.id())).findFirst();
    return new Case(
        row.id(),
        row.ground().name(),
        row.state().name(),
        words.reason(row),
        words.answer(row).orElse(null),
        until(convention, row),
        row.subject().isPresent(),
        row.subject()
            .flatMap(voter -> voters.home(convention.id(), voter))
            .map(home -> home.dapil())
            .orElse(null),
        proposed
            .map(one -> one.proposal().act().equals("CHALLENGE_UPHELD") ? "UPHELD" : "DISMISSED")
            .orElse(null),
        proposed.filter(one -> one.by().equals(caller.username())).isPresent(),
        row.filedAt().toString());
  }

  private @Nullable String until(Convention convention, ChallengeRow row) {
    return moveChallenge.answerUntil(convention, row).map(Object::toString).orElse(null);
  }
}
