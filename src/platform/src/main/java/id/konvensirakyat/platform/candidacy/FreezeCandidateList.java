package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.platform.web.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * FREEZE_CANDIDATE_LIST gives each candidate of a dapil a number, in ascending order of
 * SHA-256(rulesHash | candidateId): an order nobody could choose, as the rules' hash was fixed
 * before anybody applied. It publishes candidates.json, whose hash the act commits to.
 */
@ApplicationScoped
public class FreezeCandidateList implements StageStep {
  /** One entry of candidates.json, in the order of its fields. */
  record Entry(String id, String dapil, int number, String name, String sex, String status) {}

  @Inject private Applications applications;
  @Inject private CandidateLists lists;

  @Override
  public Act act() {
    return Act.FREEZE_CANDIDATE_LIST;
  }

  @Override
  public void perform(RunningAct running) {
    Convention convention = running.convention();
    Map<String, List<ApplicationRow>> byDapil =
        applications.inState(convention.id(), ApplicationState.PROVISIONAL).stream()
            .collect(
                Collectors.groupingBy(
                    ApplicationRow::dapil, TreeMap::new, Collectors.toCollection(ArrayList::new)));
    List<Entry> entries = new ArrayList<>();
    String rulesHash = convention.rulesHash().orElseThrow();
    for (List<ApplicationRow> rows : byDapil.values()) {
      rows.sort(Comparator.comparing(row -> order(rulesHash, row.id())));
      for (int i = 0; i < rows.size(); i++) {
        ApplicationRow row = rows.get(i);
        row.number(i + 1);
        applications.move(row, ApplicationAct.CONFIRM, convention);
        entries.add(
            new Entry(
                row.id(), row.dapil(), i + 1, row.fullName(), row.sex(), row.status().name()));
      }
    }
    byte[] published = Json.write(entries);
    String sha256 = Hash.hex(Hash.sha256(published));
    lists.add(new CandidateListRow(convention.id(), sha256, published));
    running.commitTo(sha256);
  }

  static String order(String rulesHash, String candidateId) {
    return Hash.hex(Hash.sha256(rulesHash + "|" + candidateId));
  }
}
