package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.assurance.DecisionRow.Ruling;
import id.konvensirakyat.platform.assurance.DecisionRow.Subject;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes down what an officer decided, lets it count, and tells the voter; one for all ways. */
@ApplicationScoped
public class GrantAssurance {
  @Inject private Persons persons;
  @Inject private Decisions decisions;
  @Inject private Notices notices;

  /** In the caller's transaction. */
  void decide(Subject about, Caller officer, Ruling ruling) {
    decisions.add(new DecisionRow(about, officer, ruling, Clock.now()));
    String subject = about.subject();
    switch (ruling.verdict()) {
      case GRANTED_A -> {
        persons.raise(about.convention(), subject, Assurance.A);
        tell(about, NoticeKind.ASSURANCE_GRANTED, Map.of("outcome", "LEVEL_A"));
      }
      case GRANTED_B -> {
        persons.raise(about.convention(), subject, Assurance.B);
        tell(about, NoticeKind.ASSURANCE_GRANTED, Map.of("outcome", "LEVEL_B"));
      }
      case REFUSED_B -> tell(about, NoticeKind.ASSURANCE_REFUSED, Map.of("cause", ruling.cause()));
      // package voter holds and releases, as a person may be in several clusters
      case RELEASED -> tell(about, NoticeKind.ASSURANCE_RELEASED, Map.of());
      case KEPT_HELD -> tell(about, NoticeKind.ASSURANCE_HELD, Map.of());
      case CLAIM_ENDED -> tell(about, NoticeKind.CLAIM_ENDED, Map.of());
    }
  }

  private void tell(Subject about, NoticeKind kind, Map<String, String> parameters) {
    notices.tell(about.convention(), about.subject(), kind, parameters);
  }
}
