package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.board.ElectionKeys;
import id.konvensirakyat.platform.convention.CeremonyFacts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Trustees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells the other packages where a convention's ceremony stands and what came of it. */
@ApplicationScoped
public class ConventionKeys implements ElectionKeys, CeremonyFacts {
  @Inject private Conventions conventions;
  @Inject private Ceremonies ceremonies;
  @Inject private Faults faults;

  @Override
  public CeremonyFact of(String conventionId) {
    Convention convention = conventions.get(conventionId);
    CeremonyState state = state(convention);
    CeremonyStep step = state.step();
    return new CeremonyFact(
        step.name(), step == CeremonyStep.DONE, state.isRehearsed(convention.threshold()));
  }

  @Override
  public Optional<Trustees> trustees(Convention convention) {
    CeremonyState state = state(convention);
    if (state.step() != CeremonyStep.DONE) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeyCeremony.of(convention, state).trustees());
    } catch (RefusedException e) {
      throw corrupt(e);
    }
  }

  CeremonyState state(Convention convention) {
    int attempt = ceremonies.attempt(convention.id());
    return new CeremonyState(
        attempt,
        ceremonies.messages(convention.id(), attempt, convention.trustees().size()),
        faults.of(convention.id(), attempt));
  }

  static IllegalStateException corrupt(RefusedException e) {
    return new IllegalStateException("A message that was checked does not hold any more", e);
  }
}
