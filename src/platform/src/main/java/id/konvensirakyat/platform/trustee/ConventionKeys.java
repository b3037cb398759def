package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.board.ElectionKeys;
import id.konvensirakyat.platform.board.Groups;
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

  @Override
  public CeremonyFact of(String conventionId) {
    CeremonyStep step = messages(conventions.get(conventionId)).step();
    return new CeremonyFact(step.name(), step == CeremonyStep.DONE, true);
  }

  @Override
  public Optional<Trustees> trustees(Convention convention) {
    Messages messages = messages(convention);
    if (messages.step() != CeremonyStep.DONE) {
      return Optional.empty();
    }
    try {
      return Optional.of(ceremony(convention, messages).trustees());
    } catch (RefusedException e) {
      throw corrupt(e);
    }
  }

  Messages messages(Convention convention) {
    return ceremonies.messages(convention.id(), convention.trustees().size());
  }

  KeyCeremony ceremony(Convention convention, Messages messages) {
    return new KeyCeremony(Groups.of(convention), convention.threshold(), messages);
  }

  static IllegalStateException corrupt(RefusedException e) {
    return new IllegalStateException("A message that was checked does not hold any more", e);
  }
}
