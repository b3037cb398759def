package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.objection.Pause;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a convention was suspended, as the lines of its acts say and an auditor reads them: nobody
 * loses time that they could not use.
 */
@ApplicationScoped
public class Pauses {
  @Inject private RecordedActs recordedActs;

  /**
   * The suspensions, oldest first; asked in a transaction.
   *
   * @param now until when one lasts that has not ended yet
   */
  public List<Pause> of(String conventionId, Instant now) {
    List<Recorded> suspended = recordedActs.of(conventionId, Act.SUSPEND.name());
    if (suspended.isEmpty()) {
      return List.of();
    }
    // they take turns: each SUSPEND is followed by its own RESUME, the last one perhaps not yet
    List<Recorded> resumed = recordedActs.of(conventionId, Act.RESUME.name());
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < suspended.size(); i++) {
      Instant from = suspended.get(i).at();
      Instant to = i < resumed.size() ? resumed.get(i).at() : now;
      pauses.add(new Pause(from, to.isBefore(from) ? from : to));
    }
    return pauses;
  }
}
