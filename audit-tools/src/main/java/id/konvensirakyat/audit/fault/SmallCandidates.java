package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.finalization.CandidateFacts;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.Finalization;
import id.konvensirakyat.convention.finalization.FinalizationInput;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who stands where, numbered by the rules' hash. */
final class SmallCandidates {
  private static final Set<String> WOMEN = Set.of("siti", "wati", "dewi", "lina", "rina");

  private final Map<String, List<String>> ids = new TreeMap<>();
  private final String rulesHash;

  SmallCandidates(String rulesHash) {
    this.rulesHash = rulesHash;
    stand("3101", "budi", "siti", "tono");
    stand("3102", "wati");
    stand("3104", "dewi", "eko");
    stand("3105", "agus", "bayu", "hadi", "joko", "lina", "rina", "yoga");
  }

  private void stand(String dapil, String... candidates) {
    Comparator<String> order = Comparator.comparing(id -> Hash.of(rulesHash + "|" + id).hex());
    ids.put(dapil, List.of(candidates).stream().sorted(order).toList());
  }

  List<String> all() {
    return ids.values().stream().flatMap(List::stream).toList();
  }

  /** In the order of their numbers. */
  List<String> of(String dapil) {
    return ids.getOrDefault(dapil, List.of());
  }

  /**
   * The final list of a dapil.
   *
   * @param votes of each candidate; none where there was no election
   */
  FinalList list(Rules rules, String dapil, List<Integer> votes, Set<String> left, LotSeed seed) {
    var facts = new ArrayList<CandidateFacts>();
    var counted = new LinkedHashMap<CandidateId, Long>();
    for (int i = 0; i < of(dapil).size(); i++) {
      String id = of(dapil).get(i);
      facts.add(new CandidateFacts(new CandidateId(id), sex(id), !left.contains(id)));
      counted.put(new CandidateId(id), votes.isEmpty() ? 0L : votes.get(i).longValue());
    }
    var input =
        new FinalizationInput(
            rules, new DapilCode(dapil), facts, counted, Map.of(), seed.commitment(), seed);
    return ((Finalization.Outcome.Computed) Finalization.compute(input)).list();
  }

  /** candidates.json. */
  String json() {
    var entries = new ArrayList<String>();
    ids.forEach((dapil, of) -> of.forEach(id -> entries.add(json(id, dapil, of.indexOf(id) + 1))));
    return "[" + String.join(",", entries) + "]";
  }

  static String json(String id, String dapil, int number) {
    return "{\"id\":\"%s\",\"dapil\":\"%s\",\"number\":%d,\"name\":\"N %s\",\"sex\":\"%s\",\"status\":\"CANDIDATE\"}"
        .formatted(id, dapil, number, id, sex(id).code());
  }

  static Sex sex(String id) {
    return WOMEN.contains(id) ? Sex.FEMALE : Sex.MALE;
  }
}
