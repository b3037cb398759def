package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.Schedules;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.ReadLatePapers;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** PUBLISH_RESULTS is the last call for papers that are due before finalization. */
@ApplicationScoped
public class RemindOfPapers implements StageStep {
  @Inject private Applications applications;
  @Inject private ReadLatePapers readLatePapers;
  @Inject private Schedules schedules;
  @Inject private Notices notices;

  @Override
  public Act act() {
    return Act.PUBLISH_RESULTS;
  }

  @Override
  public void perform(RunningAct running) {
    String until =
        schedules
            .of(running.convention())
            .map(schedule -> schedule.of(Period.OBJECT).last())
            .map(LocalDate::toString)
            .orElse("");
    for (ApplicationRow row :
        applications.inState(running.convention().id(), ApplicationState.CANDIDATE)) {
      Set<DocumentKind> missing = readLatePapers.missing(row.owner());
      if (!missing.isEmpty()) {
        String names =
            missing.stream().sorted().map(DocumentKind::name).collect(Collectors.joining(","));
        notices.tell(
            running.convention().id(),
            row.subject(),
            NoticeKind.LATE_DOCUMENTS_MISSING,
            Map.of("documents", names, "until", until));
      }
    }
  }
}
