package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.convention.KnownCandidates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells other features of the candidates that are public. */
@ApplicationScoped
public class PublicCandidates implements KnownCandidates {
  @Inject private Applications applications;

  @Override
  public Optional<Known> find(String conventionId, String candidateId) {
    return applications.find(conventionId, candidateId).flatMap(PublicCandidates::known);
  }

  @Override
  public Optional<Known> of(String conventionId, String subject) {
    return applications.mine(conventionId, subject).flatMap(PublicCandidates::known);
  }

  private static Optional<Known> known(ApplicationRow row) {
    return Optional.of(row)
        .filter(CandidateJson::isPublic)
        .map(
            r ->
                new Known(
                    r.id(),
                    r.dapil(),
                    r.subject(),
                    r.status().isOpen(),
                    r.listNumber().isPresent()));
  }
}
