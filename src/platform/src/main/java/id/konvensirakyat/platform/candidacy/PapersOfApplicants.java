package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.Applicant;
import id.konvensirakyat.platform.document.Applicants;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells the documents of the applications whose papers they are. */
@ApplicationScoped
public class PapersOfApplicants implements Applicants {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private OneRole oneRole;

  @Override
  public Optional<Applicant> lockMine(String conventionId, String subject) {
    return applications
        .mine(conventionId, subject)
        .map(row -> applicant(applications.lock(conventionId, row.id())));
  }

  @Override
  public Optional<Applicant> mine(String conventionId, String subject) {
    return applications.mine(conventionId, subject).map(PapersOfApplicants::applicant);
  }

  @Override
  public Optional<Applicant> find(String conventionId, String applicationId) {
    return applications.find(conventionId, applicationId).map(PapersOfApplicants::applicant);
  }

  @Override
  public void checkRole(String conventionId, String applicationId, Caller verifier) {
    ApplicationRow row =
        applications
            .find(conventionId, applicationId)
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    oneRole.check(conventions.get(conventionId), row, verifier);
  }

  private static Applicant applicant(ApplicationRow row) {
    boolean runs = row.status().isOpen() && row.status() != ApplicationState.DRAFT;
    return new Applicant(row.owner(), row.dapil(), runs);
  }
}
