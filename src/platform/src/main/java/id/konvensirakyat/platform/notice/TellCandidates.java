package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.convention.ListDecided;
import id.konvensirakyat.platform.convention.ListsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells candidates their place in the list, when it is new to them, and that it is decided. */
@ApplicationScoped
public class TellCandidates {
  @Inject private Notices notices;
  @Inject private KeptNotices kept;
  @Inject private KnownCandidates candidates;
  @Inject private Conventions conventions;

  void afterList(@Observes ListsChanged changed) {
    String dapil =
        conventions
            .election(changed.conventionId(), changed.dapil())
            .map(DapilElection::dapilName)
            .orElseThrow();
    place(changed.conventionId(), dapil, changed.listed(), "LISTED");
    place(changed.conventionId(), dapil, changed.reserves(), "RESERVE");
  }

  /** What each was told last is what was decided. */
  void afterDecision(@Observes ListDecided decided) {
    String dapil =
        conventions
            .election(decided.conventionId(), decided.dapil())
            .map(DapilElection::dapilName)
            .orElseThrow();
    for (NoticeRow last : kept.latest(decided.conventionId(), NoticeKind.LIST_PUBLISHED)) {
      Map<String, String> told = last.parameters();
      if (dapil.equals(told.get(Parameter.DAPIL.key()))
          && !hasLeft(decided.conventionId(), last.subject())) {
        notices.tell(decided.conventionId(), last.subject(), NoticeKind.LIST_DECIDED, told);
      }
    }
  }

  private void place(String conventionId, String dapil, List<String> ids, String standing) {
    for (int i = 0; i < ids.size(); i++) {
      Map<String, String> now =
          Map.of("dapil", dapil, "standing", standing, "place", Integer.toString(i + 1));
      candidates
          .find(conventionId, ids.get(i))
          .map(KnownCandidates.Known::subject)
          .filter(subject -> !now.equals(told(conventionId, subject)))
          .ifPresent(
              subject -> notices.tell(conventionId, subject, NoticeKind.LIST_PUBLISHED, now));
    }
  }

  private Map<String, String> told(String conventionId, String subject) {
    return kept.latest(conventionId, subject, NoticeKind.LIST_PUBLISHED)
        .map(NoticeRow::parameters)
        .orElse(Map.of());
  }

  private boolean hasLeft(String conventionId, String subject) {
    return candidates.of(conventionId, subject).filter(KnownCandidates.Known::standing).isEmpty();
  }
}
