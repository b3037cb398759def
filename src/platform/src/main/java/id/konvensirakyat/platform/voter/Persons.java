package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody who ever registered, once each, in all conventions. All methods are called within the
 * caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Persons {
  /** No other convention needs to know the person {@code p}. */
  private static final String ELSEWHERE =
      "not exists (select 1 from voter w where w.subject = p.subject and w.convention <> ?1)"
          + " and not exists (select 1 from cluster_member m join cluster c on c.id = m.cluster"
          + " where m.subject = p.subject and c.convention <> ?1 and c.state in ('OPEN', 'KEPT'))"
          + " and not exists (select 1 from entry_challenge h where h.subject = p.subject"
          + " and h.convention <> ?1 and h.state <> 'DISMISSED')";

  @PersistenceContext private EntityManager entities;
  @Inject private Voters voters;
  @Inject private NikKey nikKey;

  /** How sure a convention is of an account; empty for who is not registered there. */
  public Optional<Standing> standing(String conventionId, String subject) {
    boolean held = isHeld(subject);
    return voters.row(conventionId, subject).map(voter -> new Standing(voter.assurance(), held));
  }

  /**
   * Whether an account ever registered; who it is, and the keys, cannot change before the
   * transaction ends.
   */
  public boolean lock(String subject) {
    nikKey.hold(); // first, as a rotation does
    return locked(subject).isPresent();
  }

  /** Whether an account ever registered. */
  public boolean isKnown(String subject) {
    return row(subject).isPresent();
  }

  /** Whether an account is kept off every roll. */
  public boolean isHeld(String subject) {
    return row(subject).filter(PersonRow::isHeld).isPresent();
  }

  /**
   * Whether a review of an account is open or went against it: who it is stays known then, so that
   * nobody leaves and comes back without it.
   */
  boolean isUnderReview(String subject) {
    return isHeld(subject)
        || !entities
            .createNativeQuery(
                "select 1 from entry_challenge where subject = ?1 and state <> 'DISMISSED'")
            .setParameter(1, subject)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  /** Whether an officer of any convention has seen who holds an account. */
  public boolean isSeen(String subject) {
    return voters.of(subject).stream().anyMatch(voter -> voter.assurance() == Assurance.A);
  }

  /**
   * Raises an account to a level in a convention; it never lowers one. Who is seen in person is
   * held no longer.
   *
   * @throws Refusal {@link Problem#NOT_REGISTERED}
   */
  public void raise(String conventionId, String subject, Assurance to) {
    PersonRow person = locked(subject).orElseThrow(() -> Refusal.of(Problem.NOT_REGISTERED));
    voters
        .row(conventionId, subject)
        .orElseThrow(() -> Refusal.of(Problem.NOT_REGISTERED))
        .raise(to);
    if (to == Assurance.A) {
      person.hold(false, Voters.today());
    }
  }

  /**
   * Takes a level of a convention back, because what it rested on is gone; nothing happens for who
   * has none.
   */
  public void lower(String conventionId, String subject) {
    lock(subject);
    voters.row(conventionId, subject).ifPresent(VoterRow::lower);
  }

  /** Keeps an account off every roll; nothing happens for who never registered. */
  public void hold(String subject) {
    locked(subject).ifPresent(row -> row.hold(true, Voters.today()));
  }

  /** Ends {@link #hold}. */
  public void release(String subject) {
    locked(subject).ifPresent(row -> row.hold(false, Voters.today()));
  }

  /**
   * Whether this account registered under this NIK.
   *
   * @throws Refusal {@link Problem#TRY_AGAIN} from a server whose keys are no longer those of the
   *     hashes
   */
  public boolean holdsNik(String subject, Nik nik) {
    nikKey.hold();
    byte[] hash = nikKey.hash(nik);
    return row(subject).filter(row -> row.hasNik(hash)).isPresent();
  }

  /** The account that registered under this NIK; throws as {@link #holdsNik} does. */
  public Optional<String> withNik(Nik nik) {
    nikKey.hold();
    return entities
        .createQuery("select p.subject from Person p where p.nikHash = :hash", String.class)
        .setParameter("hash", nikKey.hash(nik))
        .getResultStream()
        .findFirst();
  }

  /**
   * Nobody who is registered in a convention is held, released, raised or lowered before the
   * transaction ends, by another convention neither. Locked in the order of their names.
   */
  public void holdAll(String conventionId) {
    entities
        .createNativeQuery(
            "select straight_join count(*) from voter v join person p on p.subject = v.subject"
                + " where v.convention = ?1 lock in share mode")
        .setParameter(1, conventionId)
        .getSingleResult();
  }

  Optional<PersonRow> row(String subject) {
    return Optional.ofNullable(entities.find(PersonRow.class, subject));
  }

  Optional<PersonRow> locked(String subject) {
    return Optional.ofNullable(
        entities.find(PersonRow.class, subject, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Checks that no other account has any of these.
   *
   * @throws Refusal {@link Problem#NIK_USED}, {@link Problem#PHONE_USED} or {@link
   *     Problem#EMAIL_USED}
   */
  void checkFree(String subject, IdentityHashes hashes) {
    refuseTaken("nikHash", hashes.nik(), subject, Problem.NIK_USED);
    refuseTaken("phoneHash", hashes.phone(), subject, Problem.PHONE_USED);
    hashes.email().ifPresent(h -> refuseTaken("emailHash", h, subject, Problem.EMAIL_USED));
  }

  private void refuseTaken(String column, byte[] hash, String subject, Problem problem) {
    boolean taken =
        !entities
            .createQuery(
                "select p.subject from Person p where p."
                    + column
                    + " = :hash and p.subject <> :subject",
                String.class)
            .setParameter("hash", hash)
            .setParameter("subject", subject)
            .getResultList()
            .isEmpty();
    if (taken) {
      throw Refusal.of(problem);
    }
  }

  /** Whether one account already is this person in every part. */
  boolean isKnown(IdentityHashes hashes) {
    List<PersonRow> found =
        entities
            .createQuery("select p from Person p where p.nikHash = :hash", PersonRow.class)
            .setParameter("hash", hashes.nik())
            .getResultList();
    return found.stream().anyMatch(row -> row.is(hashes));
  }

  void add(PersonRow row) {
    entities.persist(row);
    flush();
  }

  /** Writes at once, so that a race is decided here, by the unique keys. */
  void flush() {
    UniqueKeys.flush(
        entities,
        Map.of(
            "one_account_a_nik", () -> Refusal.of(Problem.NIK_USED),
            "one_account_a_phone", () -> Refusal.of(Problem.PHONE_USED),
            "one_account_a_email", () -> Refusal.of(Problem.EMAIL_USED)));
  }

  /**
   * Destroys those whom a convention, about to be destroyed, is the last to know: also who left it,
   * and stayed known for a review. Found without a lock and destroyed by their keys, since a
   * statement that looked through everybody would lock everybody.
   */
  int destroyWith(String conventionId) {
    List<?> last =
        entities
            .createNativeQuery(
                "select p.subject from person p where (p.imported_for = ?1"
                    + " or (p.imported_for is null and ("
                    + " exists (select 1 from voter v where v.convention = ?1"
                    + " and v.subject = p.subject)"
                    + " or exists (select 1 from cluster c join cluster_member m on m.cluster = c.id"
                    + " where c.convention = ?1 and m.subject = p.subject)"
                    + " or exists (select 1 from entry_challenge h where h.convention = ?1"
                    + " and h.subject = p.subject)))) and "
                    + ELSEWHERE
                    + " order by p.subject")
            .setParameter(1, conventionId)
            .getResultList();
    return last.stream()
        .mapToInt(
            subject ->
                entities
                    .createNativeQuery(
                        "delete p from person p where p.subject = ?2 and " + ELSEWHERE)
                    .setParameter(1, conventionId)
                    .setParameter(2, subject)
                    .executeUpdate())
        .sum();
  }

  void remove(PersonRow row) {
    entities.remove(row);
    entities.flush();
  }
}
