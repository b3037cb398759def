package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.WaitingFacts;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How many challenges wait for registrars, for the committee's board. */
@ApplicationScoped
public class WaitingChallenges implements WaitingFacts {
  @Inject private Challenges challenges;

  @Override
  public List<Waiting> waiting(Convention convention) {
    int open = Math.toIntExact(challenges.countOpen(convention.id()));
    return List.of(new Waiting("entry-challenges", open, Roles.REGISTRAR, Optional.empty()));
  }
}
