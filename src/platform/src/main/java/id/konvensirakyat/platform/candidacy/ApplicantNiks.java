package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.persistence.IdentityKeys;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The identity numbers of applicants, sealed; one open application a number. */
@ApplicationScoped
public class ApplicantNiks {
  @PersistenceContext private EntityManager entities;
  @Inject private NikVault vault;
  @Inject private IdentityKeys keys;

  Optional<Nik> of(String application) {
    return row(application).map(row -> vault.open(application, row.sealed()));
  }

  /**
   * Writes at once, so that a race of two accounts for one person is decided here.
   *
   * @throws Refusal {@link Problem#NIK_HAS_APPLICATION}
   */
  void keep(String application, Nik nik) {
    keys.hold();
    byte[] hash = vault.hash(nik);
    byte[] sealed = vault.seal(application, nik);
    row(application)
        .ifPresentOrElse(
            row -> row.write(hash, sealed),
            () -> entities.persist(new ApplicantNikRow(application, hash, sealed)));
    UniqueKeys.flush(
        entities, "one_open_application_a_nik", () -> Refusal.of(Problem.NIK_HAS_APPLICATION));
  }

  /** Lets the person apply elsewhere. */
  void release(String application) {
    row(application).ifPresent(ApplicantNikRow::release);
  }

  void releaseAll(String conventionId) {
    entities
        .createQuery(
            "update ApplicantNikRow n set n.openHash = null where n.application in"
                + " (select a.id from ApplicationRow a where a.convention = :convention)")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }

  private Optional<ApplicantNikRow> row(String application) {
    return Optional.ofNullable(entities.find(ApplicantNikRow.class, application));
  }
}
