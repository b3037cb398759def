package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Keeps the applicant's NIK with the application; who has another open one under another account is
 * refused.
 */
@ApplicationScoped
public class GiveNik {
  private static final ApplicationPart NIK = new ApplicationPart("nik");

  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private ApplicantNiks niks;
  @Inject private SaveDraft saveDraft;

  @Transactional
  public void give(String conventionId, Caller caller, Nik nik) {
    Convention convention = conventions.hold(conventionId);
    ApplicationRow row = applications.lockMine(conventionId, caller.subject());
    saveDraft.openForWriting(convention, row, List.of(NIK));
    niks.keep(row.id(), nik);
  }
}
