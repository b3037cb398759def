package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.convention.OfficialActed;
import id.konvensirakyat.platform.convention.ProposalMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Tells the others of an office that an act waits for a second person. */
@ApplicationScoped
public class TellSecondPerson {
  @Inject private Notices notices;

  /** Whoever acts is known from then on, and can be told when somebody else proposes. */
  void known(@Observes OfficialActed acted) {
    notices.remember(acted.by());
  }

  /** In the transaction of the proposal. */
  void told(@Observes ProposalMade made) {
    notices.tellRole(
        made.conventionId(),
        made.role().name().toLowerCase(Locale.ROOT),
        made.by().subject(),
        NoticeKind.PROPOSAL_WAITS,
        Map.of("act", made.act()));
  }
}
