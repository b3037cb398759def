package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.Register;
import id.konvensirakyat.convention.roll.RollFigure;
import id.konvensirakyat.convention.roll.Sample;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.protocol.credential.RollText;
import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The roll from its first publication to its freeze: somebody leaves it, entries are challenged, an
 * observer gets a mandate and draws a sample. In one dapil nobody stands, in one a single person
 * enrolled.
 */
final class SmallRolls {
  static final String OBSERVER = "pemantau1";

  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String ID = SmallConvention.ID;

  private final SmallPlan plan;
  private final SmallConvention convention;
  private final SmallOffice office;
  private final SmallActs acts;
  private final Map<String, List<String>> last = new LinkedHashMap<>();
  private final Map<String, String> hashes = new HashMap<>();
  private Map<String, List<String>> before = Map.of();
  private String hash = Publication.NONE;
  private int number;

  SmallRolls(SmallPlan plan, SmallConvention convention, SmallOffice office, SmallVote vote) {
    this.plan = plan;
    this.convention = convention;
    this.office = office;
    this.acts = convention.acts;
    for (String dapil : List.of("3101", "3102", "3103", "3104", "3105")) {
      last.put(dapil, credentials(dapil, vote));
    }
  }

  private List<String> credentials(String dapil, SmallVote vote) {
    SmallElection held = vote.elections.get(dapil);
    if (held == null || (plan.otherRoll && dapil.equals(DAPIL))) {
      int size = dapil.equals("3104") ? 1 : 3;
      return IntStream.range(0, size).mapToObj(i -> Hash.of(dapil + i).hex()).sorted().toList();
    }
    RollText text = held.setup.roll().text();
    hashes.put(dapil, held.setup.roll().hash().hex());
    return IntStream.range(0, text.size()).mapToObj(text::credential).sorted().toList();
  }

  /** Two enrolled in a dapil, of whom one leaves again. */
  void publishFirst() {
    Map<String, List<String>> now = new LinkedHashMap<>();
    last.keySet().forEach(dapil -> now.put(dapil, List.of()));
    List<String> first = new ArrayList<>(last.getOrDefault(DAPIL, List.of()).subList(0, 1));
    first.add("f".repeat(64));
    now.put(DAPIL, first);
    office.committee("PUBLISH_ROLL", ID, publish(now));
  }

  void challenge() {
    office.steering("MANDATE_OBSERVER", ID, Hash.of(OBSERVER).hex());
    challenge("c1", "VOTER", "DECEASED");
    challenge("c2", "OBSERVER", "NOT_RESIDENT");
    decide("CHALLENGE_UPHELD", "c1");
    decide("CHALLENGE_DISMISSED", "c2");
  }

  private void challenge(String id, String role, String ground) {
    acts.add(id, role, "ENTRY_CHALLENGED", id, "6c".repeat(32));
    acts.changeLast("ENTRY_CHALLENGED", line -> line.saying(ground));
  }

  private void decide(String kind, String id) {
    acts.propose("petugas1", "REGISTRAR", kind, id, "");
    acts.add("petugas2", "REGISTRAR", kind, id, "");
  }

  /** Freezes the rolls, with their registers. */
  void freeze() {
    office.move(Act.FREEZE_ROLL, publish(last));
    last.forEach(
        (dapil, roll) -> {
          boolean some = roll.size() > 1;
          String fixed = hashes.getOrDefault(dapil, RollFigure.of(dapil, roll).sha256());
          office.committee(some ? "ROLL_FROZEN" : "ROLL_EMPTY", dapil, some ? fixed : "");
        });
    last.forEach(
        (dapil, roll) -> {
          if (roll.size() > 1) {
            convention.export.put(register(dapil), registerOf(dapil, roll.size()).text());
            office.committee("REGISTER_FROZEN", dapil, convention.export.hash(register(dapil)));
          }
        });
    acts.add(OBSERVER, "OBSERVER", "ROLL_SAMPLED", DAPIL, sample("uji", 2).hash());
  }

  /** What the observer draws. */
  private Sample sample(String seed, int size) {
    return new Sample(DAPIL, convention.export.hash(register(DAPIL)), seed, size);
  }

  static String register(String dapil) {
    return "register/" + dapil + ".txt";
  }

  static Register registerOf(String dapil, int size) {
    return new Register(
        IntStream.range(0, size)
            .mapToObj(
                i ->
                    Register.commitment(
                        dapil, "%016x".formatted(i), Hash.of(dapil + "salt" + i).hex(), "B"))
            .sorted()
            .toList());
  }

  private String publish(Map<String, List<String>> now) {
    number++;
    Publication next = Publication.between(number, hash, before, now);
    hash = next.hash();
    before = now;
    convention.export.put(
        "rolls/" + number + ".txt", new String(next.text(), StandardCharsets.US_ASCII));
    return hash;
  }
}
