package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.approval.Separation;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.RegisteredPeople;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Nobody verifies in two roles: as applicant of the same convention, or as a supporter. */
@ApplicationScoped
public class OneRole {
  @Inject private Applications applications;
  @Inject private ApplicantNiks niks;
  @Inject private Supports supports;
  @Inject private RegisteredPeople people;

  /**
   * Checks a verifier who wants to give a word.
   *
   * @throws Refusal {@link Problem#OWN_APPLICATION}, or {@link Problem#RULE_BROKEN} with the rule
   */
  void check(Convention convention, ApplicationRow row, Caller verifier) {
    if (isApplicant(convention, row, verifier)) {
      throw Refusal.of(Problem.OWN_APPLICATION);
    }
    boolean competes =
        applications
            .mine(convention.id(), verifier.subject())
            .filter(a -> a.status().isOpen())
            .isPresent();
    EnumSet<Separation.Tie> ties = EnumSet.noneOf(Separation.Tie.class);
    if (competes || isSupporter(convention, row, verifier)) {
      ties.add(Separation.Tie.PARTY);
    }
    Separation.against(Role.VERIFIER, roles(verifier), ties).ifPresent(OneRole::refuse);
  }

  private boolean isApplicant(Convention convention, ApplicationRow row, Caller verifier) {
    return row.subject().equals(verifier.subject())
        || niks.of(row.id())
            .filter(nik -> people.holds(convention.id(), verifier.subject(), nik))
            .isPresent();
  }

  private boolean isSupporter(Convention convention, ApplicationRow row, Caller verifier) {
    return supports
        .by(convention.id(), verifier.subject())
        .filter(s -> s.application().equals(row.id()))
        .isPresent();
  }

  private static Set<Role> roles(Caller caller) {
    return Arrays.stream(Role.values())
        .filter(role -> caller.has(role.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static void refuse(Separation.Reason reason) {
    boolean party = reason == Separation.Reason.OWN_MATTER;
    throw Refusal.ofRule(
        "one-person-one-role",
        party
            ? "Who stands in this convention, or supports the candidate, does not verify."
            : "Members of the objection board do not verify.",
        party
            ? "Orang yang mencalonkan diri di konvensi ini, atau mendukung bakal calon ini, tidak"
                + " memverifikasi."
            : "Anggota majelis sanggah tidak memverifikasi.");
  }
}
