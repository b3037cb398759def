package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.ChallengeState;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Tells a voter that the entry is challenged, registrars that it waits, both sides how it ended.
 */
@ApplicationScoped
public class TellChallenge {
  private static final String NOBODY = "";

  @Inject private Notices notices;

  void filed(Convention convention, ChallengeRow row) {
    row.subject()
        .ifPresent(
            voter -> notices.tell(convention.id(), voter, NoticeKind.ENTRY_CHALLENGED, Map.of()));
    waits(row, NOBODY);
  }

  void waits(ChallengeRow row, String except) {
    notices.tellRole(
        row.convention(),
        Roles.REGISTRAR,
        except,
        NoticeKind.WORK_WAITS,
        Map.of("work", "CHALLENGES"));
  }

  void decided(ChallengeRow row) {
    Map<String, String> outcome =
        Map.of("outcome", row.state() == ChallengeState.UPHELD ? "UPHELD" : "DISMISSED");
    notices.tell(row.convention(), row.challenger(), NoticeKind.CHALLENGE_DECIDED, outcome);
    row.subject()
        .ifPresent(
            voter -> notices.tell(row.convention(), voter, NoticeKind.OWN_ENTRY_DECIDED, outcome));
  }
}
