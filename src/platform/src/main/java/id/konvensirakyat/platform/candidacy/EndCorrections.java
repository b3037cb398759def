package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;

/**
 * Brings applications whose time to correct is over back before the verifiers, as they are. Called
 * when verifiers look at their work: it is the time that ends a correction, not who looks.
 */
@ApplicationScoped
public class EndCorrections {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private OpenCorrection openCorrection;

  @Transactional
  public void overdue(String conventionId) {
    Convention convention = conventions.hold(conventionId);
    if (!convention.isOpen(Activity.REVIEW)) {
      return;
    }
    Stream.of(ApplicationState.NOT_YET_QUALIFIED, ApplicationState.CORRECTION)
        .flatMap(state -> applications.inState(conventionId, state).stream())
        .filter(row -> isOver(convention, row))
        .map(ApplicationRow::id)
        .toList()
        .forEach(id -> end(convention, id));
  }

  private void end(Convention convention, String id) {
    ApplicationRow row = applications.lock(convention.id(), id);
    if (!isOver(convention, row)) {
      return;
    }
    if (row.status() == ApplicationState.NOT_YET_QUALIFIED) {
      applications.move(row, ApplicationAct.START_CORRECTION, convention);
    }
    applications.move(row, ApplicationAct.END_CORRECTION, convention);
  }

  private boolean isOver(Convention convention, ApplicationRow row) {
    return openCorrection.of(convention, row).filter(c -> c.isOver(Clock.now())).isPresent();
  }
}
