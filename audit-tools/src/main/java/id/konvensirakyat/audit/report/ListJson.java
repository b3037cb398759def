package id.konvensirakyat.audit.report;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.audit.check.DapilList;
import id.konvensirakyat.audit.check.FinalizationAudit;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.finalization.ListPlace;
import id.konvensirakyat.convention.finalization.Scored;
import id.konvensirakyat.convention.ranking.CandidateId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Each list beside the published one, for programs: {@code {"evidence","verdict","failed":[...],
 * "lists":[{"dapil","state","same","detail","places":[...],"reserves":[...],"out":[...],
 * "differences":[...],"change":{...}}]}}.
 */
public final class ListJson {
  private final FinalizationAudit audit;

  private ListJson(FinalizationAudit audit) {
    this.audit = audit;
  }

  /** One JSON object on one line, in ASCII. */
  public static String of(FinalizationAudit audit, List<DapilList> lists) {
    var json = new LinkedHashMap<String, Object>();
    json.put("evidence", audit.report().evidence());
    json.put("verdict", word(audit.report().verdict()));
    json.put("failed", audit.failures().stream().map(JsonReport::finding).toList());
    var writer = new ListJson(audit);
    json.put("lists", lists.stream().map(writer::list).toList());
    return Printable.ascii(JSONObjectUtils.toJSONString(json));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Map<String, Object> list(DapilList list) {
    var json = new LinkedHashMap<String, Object>();
    json.put("dapil", list.district().code().digits());
    json.put("name", list.district().name());
    json.put("seats", list.district().seats());
    json.put("state", word(list.state()));
    json.put("same", list.outcome() instanceof Outcome.Passed && audit.isSound());
    json.put("detail", Language.detail(list.outcome()));
    list.computed().ifPresent(computed -> fill(json, list, computed));
    list.changed()
        .ifPresent(changed -> json.put("change", change(changed, list.computed().orElseThrow())));
    return json;
  }

  private static void fill(Map<String, Object> json, DapilList list, FinalList computed) {
    var published = new ListLines(list.published().orElse(""));
    List<Map<String, Object>> places = new ArrayList<>();
    for (ListPlace place : computed.places()) {
      Map<String, Object> one = scored(place.holder(), place.position());
      one.put("published", published.holder("place " + place.position()).orElse(""));
      one.put("reason", place.reason().name());
      one.put("passed_over", ids(place.passedOver()));
      places.add(one);
    }
    json.put("places", places);
    List<Map<String, Object>> reserves = new ArrayList<>();
    for (Scored reserve : computed.reserves()) {
      int number = reserves.size() + 1;
      Map<String, Object> one = scored(reserve, number);
      one.put("published", published.holder("reserve " + number).orElse(""));
      reserves.add(one);
    }
    json.put("reserves", reserves);
    json.put("out", ids(computed.out()));
    json.put(
        "differences",
        new ListLines(computed.canonicalText())
            .against(published).stream().map(ListJson::difference).toList());
  }

  private static Map<String, Object> scored(Scored candidate, int number) {
    var json = new LinkedHashMap<String, Object>();
    json.put("position", number);
    json.put("computed", candidate.id().text());
    json.put("votes", candidate.votes());
    json.put("rank", candidate.rank());
    json.put("label", candidate.label().name());
    candidate.tie().ifPresent(rule -> json.put("tie", rule.name()));
    return json;
  }

  private static Map<String, Object> difference(ListLines.Difference difference) {
    var json = new LinkedHashMap<String, Object>();
    json.put("about", difference.about());
    put(json, "computed", difference.here());
    put(json, "published", difference.other());
    return json;
  }

  private static void put(Map<String, Object> json, String name, Optional<String> value) {
    value.ifPresent(text -> json.put(name, text));
  }

  private static Map<String, Object> change(ListOverride changed, FinalList list) {
    var json = new LinkedHashMap<String, Object>();
    json.put("board", changed.board());
    json.put("reason", changed.reason());
    json.put("changed", changed.changed(list));
    json.put("places", ids(changed.places()));
    json.put("reserves", ids(changed.reserves(list).stream().map(Scored::id).toList()));
    return json;
  }

  private static List<String> ids(List<CandidateId> ids) {
    return ids.stream().map(CandidateId::text).toList();
  }
}
