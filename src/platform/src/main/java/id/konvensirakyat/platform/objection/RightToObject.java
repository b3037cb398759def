package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Ground;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.convention.KnownCandidates.Known;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.convention.RegisteredPeople;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may object to what, now. */
@ApplicationScoped
public class RightToObject {
  @Inject private KnownCandidates candidates;
  @Inject private RegisteredPeople people;
  @Inject private ListFacts lists;
  @Inject private Objections objections;

  /**
   * Lets it pass.
   *
   * @throws Refusal NOT_NOW out of its stage and where nothing of the dapil changes any more, the
   *     fields that are wrong, or the rule that is broken
   */
  void check(Convention convention, Caller caller, Matter matter) {
    Form form = new Form();
    form.require(
        convention.has(matter.dapil()),
        "dapil",
        "unknown",
        "This convention has no such dapil.",
        "Konvensi ini tidak memiliki dapil tersebut.");
    Optional<Known> against =
        matter.candidate().flatMap(id -> candidates.find(convention.id(), id.text()));
    if (matter.candidate().isPresent()) {
      form.known("candidate", against.filter(Known::standing));
      form.require(
          against.map(known -> known.dapil().equals(matter.dapil().digits())).orElse(true),
          "candidate",
          "other-dapil",
          "This candidate stands in another dapil.",
          "Calon ini mencalonkan diri di dapil lain.");
    }
    form.done();
    checkTime(convention, matter);
    checkPerson(convention, caller, matter);
    if (against.filter(known -> known.subject().equals(caller.subject())).isPresent()) {
      throw Refusal.ofRule(
          "own-candidacy",
          "Nobody objects to their own candidacy; withdraw instead.",
          "Pencalonan sendiri tidak disanggah; silakan mengundurkan diri.");
    }
  }

  private void checkTime(Convention convention, Matter matter) {
    if (!matter.ground().stages().contains(convention.stage())) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    String dapil = matter.dapil().digits();
    if (lists.decided(convention.id(), dapil)) {
      throw Refusal.notNow(List.of("dapil-decided"));
    }
    boolean list = matter.ground() == Ground.LIST_ORDER;
    if (list && !objections.of(convention.id(), dapil).letComputeList()) {
      throw Refusal.notNow(List.of("no-list"));
    }
  }

  private void checkPerson(Convention convention, Caller caller, Matter matter) {
    String dapil = matter.dapil().digits();
    boolean concerned =
        caller.has(matter.as().name().toLowerCase(Locale.ROOT))
            && switch (matter.as()) {
              case CANDIDATE ->
                  candidates
                      .of(convention.id(), caller.subject())
                      .filter(known -> known.standing() && known.dapil().equals(dapil))
                      .isPresent();
              case VOTER ->
                  people
                      .dapilOf(convention.id(), caller.subject())
                      .filter(dapil::equals)
                      .isPresent();
              default -> matter.as() == Role.OBSERVER;
            };
    if (!concerned) {
      throw Refusal.ofRule(
          "objector-of-dapil",
          "Objections are by candidates and registered voters of the dapil, and by observers.",
          "Sanggahan diajukan oleh calon dan pemilih terdaftar di dapil itu, dan oleh pemantau.");
    }
  }
}
