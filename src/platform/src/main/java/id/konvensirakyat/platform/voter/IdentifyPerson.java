package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account says who it is, in the caller's transaction: one person one account, one telephone one
 * person. A wrong NIK may be corrected until an officer has looked at it, or has to: another
 * account could be that person then, without the review.
 */
@ApplicationScoped
public class IdentifyPerson {
  @Inject private Persons persons;
  @Inject private Voters voters;
  @Inject private Conventions conventions;
  @Inject private NikKey nikKey;

  /**
   * Notes who it is.
   *
   * @throws Refusal {@link Problem#NIK_USED}, {@link Problem#PHONE_USED}, {@link
   *     Problem#EMAIL_USED}, {@link Problem#NIK_CHECKED}
   */
  @Transactional(TxType.MANDATORY)
  void identify(String subject, Identity identity) {
    nikKey.hold();
    IdentityHashes hashes = nikKey.hash(identity);
    LocalDate today = Voters.today();
    Optional<PersonRow> known = persons.locked(subject);
    boolean other = known.filter(row -> !row.hasNik(hashes.nik())).isPresent();
    if (other && (voters.isChecked(subject) || persons.isUnderReview(subject))) {
      throw Refusal.of(Problem.NIK_CHECKED);
    }
    persons.checkFree(subject, hashes);
    if (known.isEmpty()) {
      persons.add(new PersonRow(subject, hashes, today));
      return;
    }
    known.get().write(hashes, today);
    persons.flush();
    if (other) {
      correct(subject, identity.nik());
    }
  }

  /**
   * A committee says who a member is; what the member said stays.
   *
   * @return whether the account had said nothing so far
   * @throws Refusal as {@link #identify}; {@link Problem#EMAIL_USED} where the account said
   *     something else
   */
  @Transactional(TxType.MANDATORY)
  boolean bringIn(String subject, Identity identity, String conventionId) {
    nikKey.hold();
    IdentityHashes hashes = nikKey.hash(identity);
    Optional<PersonRow> known = persons.locked(subject);
    if (known.filter(row -> !row.hasNik(hashes.nik())).isPresent()) {
      throw Refusal.of(Problem.EMAIL_USED);
    }
    if (known.isEmpty()) {
      persons.checkFree(subject, hashes);
      persons.add(new PersonRow(subject, hashes, Voters.today()).broughtInFor(conventionId));
    }
    return known.isEmpty();
  }

  /**
   * Whether one account already is this person.
   *
   * @throws Refusal as {@link #identify} where a part of it is another account's
   */
  @Transactional(TxType.MANDATORY)
  boolean isKnown(Identity identity) {
    nikKey.hold();
    IdentityHashes hashes = nikKey.hash(identity);
    if (persons.isKnown(hashes)) {
      return true;
    }
    persons.checkFree("", hashes);
    return false;
  }

  /** In every convention whose roll is still open. */
  private void correct(String subject, Nik nik) {
    for (VoterRow row : voters.of(subject)) {
      if (!conventions.hold(row.convention()).rollFrozen()) {
        row.register(nikKey.hash(row.convention(), nik), row.home());
      }
    }
    voters.flush();
  }
}
