package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.VoterMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * An officer compared the card's address with where the voter was registered: who registers in
 * another dapil afterwards, however near, has to be checked anew (convention-rules, "Voter":
 * domicile from a checked address).
 */
@ApplicationScoped
public class LoseAssurance {
  @Inject private Persons persons;
  @Inject private Requests requests;
  @Inject private KeepDocument keepDocument;

  /** Also fired when a registration is removed, which takes its level along. */
  void on(@Observes VoterMoved moved) {
    persons.lower(moved.conventionId(), moved.subject());
    requests
        .lock(moved.conventionId(), moved.subject())
        .filter(row -> row.state() == RequestState.GRANTED)
        .ifPresent(
            row -> {
              keepDocument.destroyAll(row.owner());
              row.takeBack();
            });
  }
}
