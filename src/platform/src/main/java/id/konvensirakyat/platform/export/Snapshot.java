package id.konvensirakyat.platform.export;

import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.finalization.FinalLists;
import id.konvensirakyat.platform.log.LogFolder;
import java.util.List;
import java.util.Optional;

/**
 * What an export holds, all of one moment between two acts.
 *
 * @param dapil by code
 * @param opened the elections among them, with their chains' heads
 * @param lastAct number of the last act
 * @param schedule the extensions so far, once the rules are frozen
 * @param lists the final lists as they were computed last
 * @param overrides what boards put in the place of some of them
 * @param objections the lines of objections.jsonl, without newlines
 * @param rolls paths of what is published of the rolls
 * @param ceremony of the key
 * @param log which holds these acts and the events of these chains, and nothing else of them
 */
record Snapshot(
    Convention convention,
    List<DapilElection> dapil,
    List<Opened> opened,
    long lastAct,
    Optional<ScheduleText> schedule,
    List<FinalLists.Published> lists,
    List<FinalLists.Published> overrides,
    List<byte[]> objections,
    List<String> rolls,
    CeremonyFiles.Content ceremony,
    LogFolder.AtSize log) {
  /** An election, and where its chain ended. */
  record Opened(DapilElection dapil, Head head) {}
}
