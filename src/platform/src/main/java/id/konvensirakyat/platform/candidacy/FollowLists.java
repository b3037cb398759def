package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.ListDecided;
import id.konvensirakyat.platform.convention.ListsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Moves the applications of a dapil after its list: the label the votes gave, once, then onto the
 * list or into the reserve. A list that is computed again may move people both ways.
 */
@ApplicationScoped
public class FollowLists {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private TellApplicant tellApplicant;

  void follow(@Observes ListsChanged changed) {
    Convention convention = conventions.get(changed.conventionId());
    label(convention, changed.frontrunners(), ApplicationAct.LABEL_FRONTRUNNER);
    label(convention, changed.pioneers(), ApplicationAct.LABEL_PIONEER);
    label(convention, changed.notElected(), ApplicationAct.LABEL_NOT_ELECTED);
    place(convention, changed.listed(), ApplicationState.LISTED, ApplicationAct.LIST);
    place(convention, changed.reserves(), ApplicationState.RESERVE, ApplicationAct.KEEP_IN_RESERVE);
  }

  /** Tells everybody on a decided list, and in its reserve, that this is final. */
  void tellDecided(@Observes ListDecided decided) {
    Convention convention = conventions.get(decided.conventionId());
    tellDecided(convention, decided.listed(), true);
    tellDecided(convention, decided.reserves(), false);
  }

  private void tellDecided(Convention convention, List<String> candidates, boolean listed) {
    for (int i = 0; i < candidates.size(); i++) {
      ApplicationRow row = applications.lock(convention.id(), candidates.get(i));
      tellApplicant.decided(convention, row, listed, i + 1);
    }
  }

  private void label(Convention convention, List<String> candidates, ApplicationAct act) {
    for (String id : candidates) {
      ApplicationRow row = applications.lock(convention.id(), id);
      if (row.status() == ApplicationState.CANDIDATE) {
        applications.move(row, act, convention);
      }
    }
  }

  private void place(
      Convention convention, List<String> candidates, ApplicationState there, ApplicationAct act) {
    for (int i = 0; i < candidates.size(); i++) {
      ApplicationRow row = applications.lock(convention.id(), candidates.get(i));
      if (row.status() != there) {
        applications.move(row, act, convention);
        tellApplicant.placed(convention, row, there == ApplicationState.LISTED, i + 1);
      }
    }
  }
}
