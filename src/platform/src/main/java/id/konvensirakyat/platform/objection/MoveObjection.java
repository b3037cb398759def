package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Movement;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.ObjectionFacts;
import id.konvensirakyat.convention.objection.ObjectionMachine;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.convention.Pauses;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks the rules what an act does to an objection at an instant. */
@ApplicationScoped
public class MoveObjection {
  @Inject private ListFacts lists;
  @Inject private Pauses pauses;

  /**
   * The objection as it will be.
   *
   * @throws Refusal {@link Problem#NOT_NOW} with the rules' reason, {@link Problem#ROLE_NEEDED}, or
   *     the field "remedy"
   */
  Objection attempt(Convention convention, ObjectionRow row, Seat seat, Remedy remedy, Instant at) {
    Times times = Times.of(convention, pauses.of(convention.id(), at));
    Movement movement =
        movement(facts(convention, times, row, at), row, seat.act(), seat.role(), remedy);
    if (movement instanceof Movement.Refused refused) {
      throw refusal(refused.reason());
    }
    return ((Movement.Allowed) movement).next();
  }

  /** Whether the act would be allowed with some remedy. */
  boolean isOpen(ObjectionFacts facts, ObjectionRow row, ObjectionAct act) {
    Objection objection = row.objection();
    Role role = ObjectionMachine.roleFor(objection, act);
    Remedy remedy =
        act.upholds()
            ? objection.ground().remedies().stream().findFirst().orElse(Remedy.NONE)
            : Remedy.NONE;
    return movement(facts, row, act, role, remedy) instanceof Movement.Allowed;
  }

  /** What the rules ask beside the objection's state. */
  ObjectionFacts facts(Convention convention, Times times, ObjectionRow row, Instant at) {
    return new ObjectionFacts(
        convention.stage().isOver() || lists.decided(convention.id(), row.dapil()),
        isOver(times.answerUntil(row), at),
        isOver(times.appealUntil(row), at));
  }

  private static boolean isOver(Optional<Instant> until, Instant at) {
    return until.filter(end -> !at.isBefore(end)).isPresent();
  }

  private static Movement movement(
      ObjectionFacts facts, ObjectionRow row, ObjectionAct act, Role role, Remedy remedy) {
    return ObjectionMachine.attempt(row.objection(), act, role, remedy, facts);
  }

  private static Refusal refusal(Movement.Reason reason) {
    return switch (reason) {
      case WRONG_ROLE -> Refusal.of(Problem.ROLE_NEEDED);
      case WRONG_REMEDY ->
          Refusal.ofFields(
              List.of(
                  new FieldError(
                      "remedy",
                      "wrong-remedy",
                      "This remedy does not belong to the ground of the objection.",
                      "Tindak lanjut ini tidak sesuai dengan alasan sanggahan.")));
      case DAPIL_DECIDED, WRONG_STATE, ANSWER_STILL_DUE, APPEAL_STILL_POSSIBLE, TOO_LATE ->
          Refusal.notNow(List.of(reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    };
  }
}
