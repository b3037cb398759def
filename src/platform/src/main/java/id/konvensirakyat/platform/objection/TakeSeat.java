package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.approval.Separation;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.ObjectionMachine;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Assessors;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.convention.KnownCandidates.Known;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds in which place a person may act on an objection, and refuses one who holds two. */
@ApplicationScoped
public class TakeSeat {
  @Inject private KnownCandidates candidates;
  @Inject private Assessors assessors;
  @Inject private Acts acts;

  /**
   * The person's place for an act.
   *
   * @param steps what was done so far
   * @throws Refusal {@link Problem#NOT_FOUND} for who is no party to it, {@link
   *     Problem#ROLE_NEEDED}, {@link Problem#OWN_MATTER}, {@link Problem#OWN_DECISION}, {@link
   *     Problem#TWO_ROLES}
   */
  Seat take(ObjectionRow row, List<Step> steps, Caller caller, ObjectionAct act) {
    return take(row, steps, caller, act, () -> roles(row.convention(), caller));
  }

  /**
   * The same for many objections of one convention.
   *
   * @param roles as {@link #roles} says
   */
  Seat take(
      ObjectionRow row,
      List<Step> steps,
      Caller caller,
      ObjectionAct act,
      Supplier<Set<Role>> roles) {
    Objection objection = row.objection();
    Role role = ObjectionMachine.roleFor(objection, act);
    return switch (Side.of(objection, act)) {
      case OBJECTOR -> objector(row, caller, act, role);
      case OTHER ->
          role == Role.CANDIDATE
              ? candidate(row, caller, act)
              : organ(row, steps, caller, new Place(act, role, roles));
      case ORGAN -> organ(row, steps, caller, new Place(act, role, roles));
    };
  }

  /** Whether the person filed it, or it is against the person. */
  boolean isParty(ObjectionRow row, Caller caller) {
    return row.subject().equals(caller.subject()) || isAgainst(row, caller);
  }

  /** Whether it is against the person as a candidate. */
  boolean isAgainst(ObjectionRow row, Caller caller) {
    return against(row).filter(known -> known.subject().equals(caller.subject())).isPresent();
  }

  private Optional<Known> against(ObjectionRow row) {
    return row.candidate()
        .map(CandidateId::text)
        .flatMap(id -> candidates.find(row.convention(), id));
  }

  private static Seat objector(ObjectionRow row, Caller caller, ObjectionAct act, Role role) {
    if (!row.subject().equals(caller.subject())) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return new Seat(act, role, row.id(), Optional.empty(), "");
  }

  private Seat candidate(ObjectionRow row, Caller caller, ObjectionAct act) {
    if (!isAgainst(row, caller)) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    String id = row.candidate().map(CandidateId::text).orElseThrow();
    return new Seat(act, Role.CANDIDATE, id, Optional.empty(), "");
  }

  /** An act of an organ, and what the account is in all. */
  private record Place(ObjectionAct act, Role role, Supplier<Set<Role>> roles) {}

  private Seat organ(ObjectionRow row, List<Step> steps, Caller caller, Place place) {
    Role role = place.role();
    if (!caller.has(role.name().toLowerCase(Locale.ROOT))) {
      throw Refusal.of(Problem.ROLE_NEEDED);
    }
    Separation.against(role, place.roles().get(), ties(row, steps, caller, place.act()))
        .ifPresent(TakeSeat::refuse);
    return new Seat(
        place.act(), role, caller.username(), Optional.of(caller.subject()), caller.username());
  }

  private Set<Separation.Tie> ties(
      ObjectionRow row, List<Step> steps, Caller caller, ObjectionAct act) {
    Set<Separation.Tie> ties = EnumSet.noneOf(Separation.Tie.class);
    if (isParty(row, caller)) {
      ties.add(Separation.Tie.PARTY);
    }
    if (row.candidate().filter(c -> assessors.assessed(c.text(), caller.subject())).isPresent()) {
      ties.add(Separation.Tie.ASSESSED);
    }
    boolean ruled =
        steps.stream()
            .filter(step -> step.is(ObjectionAct.UPHOLD) || step.is(ObjectionAct.DISMISS))
            .anyMatch(step -> step.isBy(caller.subject()));
    if (act.isOnAppeal() && ruled) {
      ties.add(Separation.Tie.RULED);
    }
    return ties;
  }

  /** What the account is, and what it was before on this record, whatever it is called now. */
  Set<Role> roles(String conventionId, Caller caller) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values())
        .filter(role -> caller.has(role.name().toLowerCase(Locale.ROOT)))
        .forEach(roles::add);
    roles.addAll(acts.rolesOf(conventionId, caller.username()));
    return roles;
  }

  private static void refuse(Separation.Reason reason) {
    throw Refusal.of(
        switch (reason) {
          case OWN_MATTER -> Problem.OWN_MATTER;
          case SECOND_PERSON_NEEDED -> Problem.SECOND_PERSON_NEEDED;
          case OWN_DECISION -> Problem.OWN_DECISION;
          case TWO_ORGANS -> Problem.TWO_ROLES;
        });
  }
}
