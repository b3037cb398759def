package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.VoterMoved;
import id.konvensirakyat.platform.voter.Voters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/**
 * An officer compared the card's address with where the voter was registered: who registers in
 * another dapil afterwards has to be checked anew (convention-rules, "Voter": domicile from a
 * checked address).
 */
@ApplicationScoped
public class LoseAssurance {
  private static final Set<Verdict> GRANTED = EnumSet.of(Verdict.GRANTED_A, Verdict.GRANTED_B);

  @Inject private Voters voters;
  @Inject private Persons persons;
  @Inject private Decisions decisions;
  @Inject private Requests requests;
  @Inject private KeepDocument keepDocument;

  /** Also fired when a registration is removed: the home is then still the one that was checked. */
  void on(@Observes VoterMoved moved) {
    String area = voters.home(moved.conventionId(), moved.subject()).map(Home::area).orElse("");
    boolean checkedElsewhere =
        decisions
            .latest(moved.conventionId(), moved.subject(), GRANTED)
            .filter(row -> !kabkota(row.area()).equals(kabkota(area)))
            .isPresent();
    if (checkedElsewhere) {
      persons.lower(moved.subject());
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

  private static String kabkota(String area) {
    return area.substring(0, Math.min(4, area.length()));
  }
}
