package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.privacy.ConsentWithdrawn;
import id.konvensirakyat.platform.privacy.Consents;
import id.konvensirakyat.platform.privacy.GiveConsent;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.privacy.WithdrawConsent;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other features call to tell a person something. Everything happens in the caller's
 * transaction and nothing is sent in it: what is rolled back was never told.
 */
@ApplicationScoped
public class Notices {
  /** Who is remembered by role, because work waits for them. */
  private static final Set<String> OFFICES =
      Set.of(
          Roles.COMMITTEE, Roles.STEERING, Roles.OBJECTION_BOARD, Roles.VERIFIER, Roles.REGISTRAR);

  /** The consent to e-mail is one for all conventions: an account has one address. */
  private static final String EVERYWHERE = "";

  @Inject private MailSettings settings;
  @Inject private KnownPersons people;
  @Inject private KeptNotices kept;
  @Inject private Consents consents;
  @Inject private GiveConsent giveConsent;
  @Inject private WithdrawConsent withdrawConsent;
  @Inject private Event<NoticeQueued> queued;

  /**
   * Puts a notice on the person's pages, and into the outbox where the person wants e-mail.
   *
   * @param parameters exactly those of the kind
   * @throws IllegalArgumentException if they are not: the caller's mistake
   */
  public void tell(
      String conventionId, String subject, NoticeKind kind, Map<String, String> parameters) {
    kind.check(parameters);
    NoticeRow notice =
        new NoticeRow(Identifiers.fresh(), conventionId, subject, kind, parameters, Clock.now());
    kept.add(notice);
    Optional<byte[]> address = settings.seal().flatMap(seal -> sealedAddress(subject));
    if (address.isPresent()) {
      MailRow mail = new MailRow(notice.id(), notice.createdAt());
      if (kind == NoticeKind.DATA_DELETED) {
        mail.keepAddress(address.get());
      }
      kept.add(mail);
      queued.fire(new NoticeQueued());
    }
  }

  /**
   * Tells every known holder of an office; known is who has called {@link #remember}.
   *
   * @param except the subject who needs no telling, because it is this person's own doing
   */
  public void tellRole(
      String conventionId,
      String role,
      String except,
      NoticeKind kind,
      Map<String, String> parameters) {
    for (String subject : people.holding(role)) {
      if (!subject.equals(except)) {
        tell(conventionId, subject, kind, parameters);
      }
    }
  }

  /** Keeps what is needed to tell this person something later: an office, or a new address. */
  public void remember(Caller caller) {
    Optional<PersonRow> known = people.find(caller.subject());
    Optional<String> office =
        caller.roles().stream().filter(OFFICES::contains).sorted().findFirst();
    if (office.isPresent() && !office.equals(known.flatMap(PersonRow::role))) {
      people.holdsOffice(caller.subject(), office.get());
    }
    Optional<String> kept = known.flatMap(PersonRow::sealed).flatMap(b -> opened(caller, b));
    if (known.flatMap(PersonRow::consentAt).isPresent() && !kept.equals(caller.email())) {
      seal(caller).ifPresent(bytes -> people.moveTo(caller.subject(), bytes));
    }
  }

  private Optional<String> opened(Caller caller, byte[] bytes) {
    return settings
        .seal()
        .flatMap(seal -> seal.open(caller.subject(), bytes))
        .map(MailAddress::reveal);
  }

  /**
   * The person agrees to notices by e-mail, at the verified address of the account.
   *
   * @throws Refusal {@link Problem#MAIL_NOT_OFFERED} or {@link Problem#ADDRESS_NOT_VERIFIED}
   */
  public void allowMail(Caller caller) {
    if (settings.seal().isEmpty()) {
      throw Refusal.of(Problem.MAIL_NOT_OFFERED);
    }
    byte[] sealed = seal(caller).orElseThrow(() -> Refusal.of(Problem.ADDRESS_NOT_VERIFIED));
    people.agree(caller.subject(), sealed);
    remember(caller);
    giveConsent.give(EVERYWHERE, caller.subject(), Purpose.NOTICES);
  }

  /** The person no longer agrees: the address is removed, and nothing that waits is sent. */
  public void stopMail(String subject) {
    if (consents.stands(EVERYWHERE, subject, Purpose.NOTICES)) {
      withdrawConsent.withdraw(EVERYWHERE, subject, Purpose.NOTICES);
    }
    people.disagree(subject);
  }

  /** Wherever a consent to notices ends, e-mail ends. */
  void afterWithdrawal(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.NOTICES) {
      people.disagree(withdrawn.subject());
    }
  }

  public MailWish mailWish(Caller caller) {
    return new MailWish(
        settings.seal().isPresent(),
        people.find(caller.subject()).flatMap(PersonRow::consentAt).isPresent(),
        address(caller).isPresent());
  }

  /** Removes the person's notices of one convention, but not that the data were deleted. */
  public void erase(String conventionId, String subject) {
    kept.removeOf(subject, List.of(conventionId));
  }

  private Optional<byte[]> sealedAddress(String subject) {
    return people.find(subject).flatMap(PersonRow::sealed);
  }

  private Optional<byte[]> seal(Caller caller) {
    return settings
        .seal()
        .flatMap(seal -> address(caller).map(found -> seal.seal(caller.subject(), found)));
  }

  private static Optional<MailAddress> address(Caller caller) {
    return caller.email().flatMap(MailAddress::of);
  }
}
