package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.Supporting;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.RegisteredPeople;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.IdentityKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A registered voter confirms support for who sent the link; confirming twice changes nothing. */
@ApplicationScoped
public class ConfirmSupport {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private ApplicantNiks niks;
  @Inject private Supports supports;
  @Inject private RegisteredPeople people;
  @Inject private IdentityKeys keys;

  @Transactional
  public void confirm(String conventionId, Caller caller, String code) {
    keys.hold(); // the hash is copied
    Convention convention = conventions.hold(conventionId);
    ApplicationRow row =
        applications
            .withCode(conventionId, code)
            .map(found -> applications.lock(conventionId, found.id()))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    String subject = caller.subject();
    Optional<byte[]> hash = people.nikHash(conventionId, subject);
    Optional<SupportRow> given = supports.by(conventionId, subject);
    Supporting.Facts facts =
        new Supporting.Facts(
            convention.isOpen(Activity.APPLY),
            row.status(),
            hash.isPresent(),
            isApplicant(row, subject),
            given.filter(s -> !s.application().equals(row.id())).isPresent()
                || hash.filter(h -> supports.isGivenByAnother(conventionId, subject, h))
                    .isPresent());
    Supporting.refusal(facts).ifPresent(ConfirmSupport::refuse);
    if (given.isEmpty()) {
      supports.add(
          new SupportRow(conventionId, row.id(), subject, hash.orElseThrow(), Clock.now()));
    }
  }

  private boolean isApplicant(ApplicationRow row, String subject) {
    return row.subject().equals(subject)
        || niks.of(row.id())
            .filter(nik -> people.holds(row.convention(), subject, nik))
            .isPresent();
  }

  private static void refuse(Supporting.Reason reason) {
    throw switch (reason) {
      case NOT_OPEN -> Refusal.notNow(List.of("wrong-stage"));
      case APPLICATION_CLOSED -> Refusal.of(Problem.NOT_FOUND);
      case NOT_REGISTERED -> Refusal.of(Problem.NOT_REGISTERED);
      case OWN_APPLICATION ->
          Refusal.ofRule(
              "no-support-for-oneself",
              "Nobody supports the own application.",
              "Tidak seorang pun mendukung pencalonannya sendiri.");
      case SUPPORTS_ANOTHER -> supportsAnother();
    };
  }

  static Refusal supportsAnother() {
    return Refusal.ofRule(
        "one-support-a-person",
        "A person supports one prospective candidate of this level, from one account. Take the"
            + " other support back first.",
        "Satu orang mendukung satu bakal calon di tingkat ini, dari satu akun. Tarik dahulu"
            + " dukungan yang lain.");
  }
}
