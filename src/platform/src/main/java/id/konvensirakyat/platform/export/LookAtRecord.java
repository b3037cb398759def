package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Heads;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.log.LogFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Looks at acts, chains and log while nobody appends: they end at the same moment. */
@ApplicationScoped
public class LookAtRecord {
  @Inject private Conventions conventions;
  @Inject private Heads heads;
  @Inject private Acts acts;
  @Inject private LogFolder log;

  /**
   * Where a record ended.
   *
   * @param opened the elections that were opened, by dapil
   * @param lastAct number of the last act
   */
  record Ends(
      List<DapilElection> dapil,
      List<Snapshot.Opened> opened,
      long lastAct,
      LogFolder.AtSize log) {}

  /** Looks; whoever appends waits for a moment. */
  @Transactional
  Ends look(String convention) {
    List<DapilElection> dapil =
        conventions.elections(convention).stream()
            .sorted(Comparator.comparing(DapilElection::dapil))
            .toList();
    conventions.holdAlone(convention);
    return new Ends(dapil, opened(dapil), acts.last(convention), log.now(convention));
  }

  private List<Snapshot.Opened> opened(List<DapilElection> dapil) {
    return dapil.stream()
        .flatMap(
            d ->
                heads.find(d.uuid()).stream()
                    .filter(head -> head.state() != ElectionState.NONE)
                    .map(head -> new Snapshot.Opened(d, head)))
        .toList();
  }
}
