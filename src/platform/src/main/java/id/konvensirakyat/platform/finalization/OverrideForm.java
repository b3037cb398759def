package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Refusal;
import java.util.List;

/**
 * What a board asks for.
 *
 * @param computed hash of the computed list that is changed
 * @param board which board decided
 * @param reason why
 * @param places ids of the candidates on places 1, 2, ...
 */
record OverrideForm(String computed, String board, String reason, List<String> places) {
  private static final int MOST_PLACES = 1000;

  /**
   * The override that this describes.
   *
   * @throws Refusal naming each wrong field
   */
  ListOverride decode(DapilCode dapil) {
    List<CandidateId> ids = places.stream().flatMap(id -> CandidateId.of(id).stream()).toList();
    new Form()
        .line("board", board, 100)
        .line("reason", reason, 1000)
        .require(
            stripped(board) && stripped(reason),
            "reason",
            "spaces",
            "No spaces at the beginning or end.",
            "Tanpa spasi di awal atau akhir.")
        .require(
            computed.matches("[0-9a-f]{64}"),
            "computed",
            "unknown",
            "This value is not known.",
            "Nilai ini tidak dikenal.")
        .require(
            ids.size() == places.size() && ids.size() <= MOST_PLACES,
            "places",
            "unknown",
            "This value is not known.",
            "Nilai ini tidak dikenal.")
        .done();
    return new ListOverride(dapil, computed, board, reason, ids);
  }

  private static boolean stripped(String text) {
    return text.isBlank() || text.equals(text.strip());
  }
}
