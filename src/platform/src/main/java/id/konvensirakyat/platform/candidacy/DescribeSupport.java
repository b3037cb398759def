package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.RegisteredPeople;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows whoever follows a support link for whom it asks. */
@ApplicationScoped
public class DescribeSupport {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Supports supports;
  @Inject private RegisteredPeople people;

  @Transactional
  SupportJson asked(String conventionId, Caller caller, String code) {
    Convention convention = conventions.get(conventionId);
    ApplicationRow row =
        applications
            .withCode(conventionId, code)
            .filter(found -> found.status().isOpen())
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    String given =
        supports
            .by(conventionId, caller.subject())
            .map(s -> s.application().equals(row.id()) ? "THIS" : "OTHER")
            .orElse("NONE");
    return new SupportJson(
        row.fullName(),
        row.dapil(),
        DapilCode.of(row.dapil()).flatMap(convention.rules()::dapil).map(Dapil::name).orElse(""),
        row.vision(),
        given,
        people.nikHash(conventionId, caller.subject()).isPresent(),
        row.subject().equals(caller.subject()),
        convention.isOpen(Activity.APPLY));
  }
}
