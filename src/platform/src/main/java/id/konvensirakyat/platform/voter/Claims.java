package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * What accounts say of themselves that nobody has checked, and how it passes to whom an officer saw
 * with the card. All methods are called within the caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Claims {
  private static final int HASH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager entities;
  @Inject private Persons persons;
  @Inject private Voters voters;
  @Inject private Conventions conventions;
  @Inject private NikKey nikKey;

  /**
   * Whether one officer may end an account's claim: where no officer has seen who it is and no open
   * roll takes it by the claim; or where two registrars of this convention upheld that the account
   * is not that person.
   */
  public boolean isLoose(String conventionId, String subject) {
    nikKey.hold();
    if (isDenied(conventionId, subject)) {
      return true;
    }
    return persons.lock(subject)
        && voters.of(subject).stream().noneMatch(row -> isChecked(row) || mayVote(row));
  }

  private static boolean isChecked(VoterRow row) {
    return row.assurance() != Assurance.C;
  }

  /** Whether a roll that is still open takes it as it is. */
  private boolean mayVote(VoterRow row) {
    Convention convention = conventions.get(row.convention());
    return !convention.rollFrozen()
        && !convention.stage().isOver()
        && new Standing(row.assurance(), persons.isHeld(row.subject()))
            .mayVote(convention.rules().voting().assurance());
  }

  private boolean isDenied(String conventionId, String subject) {
    return !entities
        .createNativeQuery(
            "select 1 from entry_challenge where convention = ?1 and subject = ?2"
                + " and state = 'UPHELD' and ground in ('TWICE', 'NOT_A_PERSON')")
        .setParameter(1, conventionId)
        .setParameter(2, subject)
        .getResultList()
        .isEmpty();
  }

  /**
   * Ends an account's claim to a NIK and to a telephone, and keeps the NIK for another account,
   * which can register by it from now on. Frozen rolls stay as they are. A level that officers had
   * given goes with the claim it was given for, and the account is held.
   *
   * @throws Refusal {@link Problem#CHANGED_MEANWHILE} where the account has another NIK by now
   */
  public void pass(String conventionId, String from, String to, Nik nik) {
    byte[] hash = nikKey.hash(nik);
    PersonRow holder =
        persons
            .locked(from)
            .filter(row -> row.hasNik(hash))
            .orElseThrow(() -> Refusal.of(Problem.CHANGED_MEANWHILE));
    holder.vacate(random(), random(), isDenied(conventionId, from), Voters.today());
    persons.flush();
    for (VoterRow row : voters.of(from)) {
      if (!conventions.hold(row.convention()).rollFrozen()) {
        row.register(random(), row.home());
        row.lower();
      }
    }
    voters.flush();
    // the telephone is asked for when the person registers; until then nobody's stands there
    IdentityHashes kept = new IdentityHashes(hash, random(), Optional.empty());
    persons.add(new PersonRow(to, kept, Voters.today()).broughtInFor(conventionId));
  }

  private static byte[] random() {
    byte[] bytes = new byte[HASH];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
