package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.privacy.Category;
import id.konvensirakyat.platform.privacy.ConsentWithdrawn;
import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.Keeping;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.voter.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a voter's check. The pictures (whose copies package document gives) are evidence
 * that an entry of the roll is a person's: once the roll is frozen they stay as long as it does.
 */
@ApplicationScoped
public class AssuranceData implements PersonalData {
  @Inject private Conventions conventions;
  @Inject private Requests requests;
  @Inject private Meetings meetings;
  @Inject private Decisions decisions;
  @Inject private KeepDocument keepDocument;
  @Inject private Persons persons;

  /** A request in the person's own copy. */
  record RequestCopy(String convention, String request, String state, int round, String area) {}

  /** A decision in the person's own copy: the officer is named, as in every look. */
  record DecisionCopy(
      String convention, String verdict, String cause, String reason, String officer, String at) {}

  @Override
  public List<Piece> pieces(String subject) {
    List<Piece> pieces = new ArrayList<>();
    List<RequestCopy> asked =
        requests.of(subject).stream()
            .map(
                row ->
                    new RequestCopy(
                        row.convention(), row.id(), row.state().name(), row.round(), row.area()))
            .toList();
    if (!asked.isEmpty()) {
      pieces.add(Piece.json("assurance/requests.json", asked));
    }
    List<DecisionCopy> decided =
        decisions.of(subject).stream()
            .map(
                row ->
                    new DecisionCopy(
                        row.convention(),
                        row.verdict().name(),
                        row.cause(),
                        row.reason(),
                        row.officerName(),
                        row.at().toString()))
            .toList();
    if (!decided.isEmpty()) {
      pieces.add(Piece.json("assurance/decisions.json", decided));
    }
    return pieces;
  }

  @Override
  public List<Holding> holdings(String subject) {
    return requests.of(subject).stream()
        .map(
            row ->
                isEvidence(row)
                    ? Holding.kept(row.convention(), Category.IDENTITY_CHECK, Keeping.ROLL_FROZEN)
                    : Holding.erasable(row.convention(), Category.IDENTITY_CHECK))
        .toList();
  }

  @Override
  public void erase(String subject) {
    requests.of(subject).stream().filter(row -> !isEvidence(row)).forEach(this::erase);
  }

  void onWithdrawn(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.IDENTITY_CHECK
        || withdrawn.purpose() == Purpose.VOTER_ROLL) {
      requests
          .lock(withdrawn.conventionId(), withdrawn.subject())
          .filter(row -> !isEvidence(row))
          .ifPresent(this::erase);
    }
  }

  private boolean isEvidence(RequestRow row) {
    return row.state() == RequestState.GRANTED && conventions.hold(row.convention()).rollFrozen();
  }

  /** Without its evidence a level B does not stand. */
  private void erase(RequestRow row) {
    if (row.state() == RequestState.GRANTED) {
      persons.lower(row.convention(), row.subject());
    }
    keepDocument.destroyAll(row.owner());
    meetings.of(row.convention(), row.subject()).ifPresent(meetings::remove);
    requests.remove(row);
  }
}
