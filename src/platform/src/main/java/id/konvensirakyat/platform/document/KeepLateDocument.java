package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.privacy.Consents;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A candidate sends a paper that is due before the list is decided, or declares what is due. */
@ApplicationScoped
public class KeepLateDocument {
  @Inject private Conventions conventions;
  @Inject private Applicants applicants;
  @Inject private Consents consents;
  @Inject private ReadLatePapers readLatePapers;
  @Inject private KeepDocument keepDocument;
  @Inject private LateChecks checks;

  /**
   * Keeps the paper in place of an earlier one; what verifiers said of that one no longer counts.
   *
   * @throws Refusal {@link Problem#CONSENT_NEEDED}, or {@link Problem#NOT_NOW} where the dapil is
   *     decided or the paper was accepted already
   */
  @Transactional
  public void keep(String conventionId, Caller caller, CheckedFile file) {
    Owner owner = writable(conventionId, caller, file.kind());
    if (!readLatePapers.of(conventions.get(conventionId), owner).isRequired(file.kind())) {
      throw Refusal.ofRule(
          "not-asked-for",
          "The rules of this convention do not ask you for this paper.",
          "Aturan konvensi ini tidak meminta dokumen ini dari Anda.");
    }
    if (file.kind().isSpecific()
        && !consents.stands(conventionId, caller.subject(), Purpose.SPECIFIC_DATA)) {
      throw Refusal.ofRule(
          Problem.CONSENT_NEEDED,
          "specific-data",
          "This is specific personal data: it needs a consent of its own.",
          "Ini data pribadi spesifik: perlu persetujuan tersendiri.");
    }
    keepDocument.keep(owner, file);
  }

  @Transactional
  public void remove(String conventionId, Caller caller, DocumentKind kind) {
    keepDocument.remove(writable(conventionId, caller, kind), kind);
  }

  /** Whether the person serves the state (ASN, TNI, Polri, BUMN) and must resign. */
  @Transactional
  public void declare(String conventionId, Caller caller, boolean serves) {
    Owner owner = open(conventionId, caller).owner();
    ServiceRow row = checks.service(owner.id()).orElseGet(() -> new ServiceRow(owner.id()));
    row.declare(serves, Clock.now());
    checks.add(row);
  }

  private Owner writable(String conventionId, Caller caller, DocumentKind kind) {
    Owner owner = open(conventionId, caller).owner();
    if (readLatePapers.of(conventions.get(conventionId), owner).state(kind) == LateState.ACCEPTED) {
      throw Refusal.notNow(List.of("already-accepted"));
    }
    return owner;
  }

  private Applicant open(String conventionId, Caller caller) {
    Convention convention = conventions.hold(conventionId);
    Applicant applicant =
        applicants
            .lockMine(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    if (!readLatePapers.isOpen(convention, applicant)) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    return applicant;
  }
}
