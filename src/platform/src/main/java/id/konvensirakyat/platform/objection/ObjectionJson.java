package id.konvensirakyat.platform.objection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection as everybody sees it: never who filed it, nor what was said.
 *
 * @param number order of filing; absent for a draft
 * @param by in which role it was filed
 * @param state of the rules, or DRAFT
 * @param waitsFor whose word is next: OBJECTOR (a draft), BOARD_ADMITS, ANSWER, BOARD_RULES,
 *     APPEAL, BOARD_CLOSES, STEERING_RULES or NOBODY
 * @param until the end of the time for an answer or an appeal, while it runs
 * @param refusal why it was formally refused
 */
record ObjectionJson(
    String id,
    @Nullable Integer number,
    String dapil,
    String ground,
    String by,
    @Nullable String candidate,
    String state,
    String waitsFor,
    @Nullable String until,
    @Nullable String refusal,
    @Nullable RulingJson ruling,
    @Nullable RulingJson appeal,
    List<StepJson> steps) {

  /** A ruling, with the reason of each of the two who signed it. */
  record RulingJson(boolean upheld, String remedy, List<String> reasons, String at) {}

  /** A line of the acts about it. */
  record StepJson(String kind, boolean proposed, long seq, String at) {}
}
