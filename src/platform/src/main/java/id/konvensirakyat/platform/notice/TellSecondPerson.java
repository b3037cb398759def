package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.convention.Proposed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Tells the colleagues of a first person that something waits for one of them. */
@ApplicationScoped
public class TellSecondPerson {
  @Inject private Notices notices;

  void afterProposal(@Observes Proposed proposed) {
    notices.tellRole(
        proposed.conventionId(),
        proposed.role().name().toLowerCase(Locale.ROOT),
        proposed.subject(),
        NoticeKind.PROPOSAL_WAITS,
        Map.of("act", proposed.kind()));
  }
}
