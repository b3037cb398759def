package id.konvensirakyat.audit.fault;

import id.konvensirakyat.protocol.encoding.Hash;
import java.util.List;
import java.util.stream.Stream;

/** Lies told by more than one value of a file, or by a file that is gone or too many. */
final class LiesInFiles {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String ID = SmallConvention.ID;

  private LiesInFiles() {}

  static Stream<Lie> all() {
    return Stream.of(seals(), rules(), candidates(), conventions(), lists()).flatMap(List::stream);
  }

  private static List<Lie> seals() {
    return List.of(
        Lie.lie("F-SEAL-01", c -> c.export.onTheWay = files -> files.remove("manifest.jws")),
        Lie.lie("F-SEAL-02", c -> c.export.onTheWay = files -> files.remove("rules.txt")),
        Lie.lie(
            "F-SEAL-03", c -> c.export.onTheWay = files -> files.put("more.txt", new byte[] {'?'})),
        Lie.lie(
            "F-SEAL-04",
            c -> {
              var other = new SignedExport(new SeededRandom(9));
              other.files.putAll(c.export.files);
              c.export.onTheWay =
                  files -> files.put("manifest.json", other.sealed().get("manifest.jws"));
            }),
        Lie.lie("F-SEAL-05", c -> c.export.files.remove("acts.jsonl")),
        Lie.lie("F-SEAL-06", c -> c.export.convention = "ujian"));
  }

  private static List<Lie> rules() {
    return List.of(
        Lie.lie(
            "F-RULES-01",
            c -> {
              Lie.replace(c, "rules.txt", "ranking.minimum-votes=2", "ranking.minimum-votes=1");
              c.steering("FREEZE_RULES", ID, c.export.hash("rules.txt"));
              c.chain();
            }));
  }

  private static List<Lie> candidates() {
    return List.of(
        Lie.acts(
            "F-CANDIDATE-01",
            a -> a.repeatBehind("FREEZE_CANDIDATE_LIST", ID, "FREEZE_CANDIDATE_LIST", ID)),
        Lie.acts("F-CANDIDATE-02", a -> a.drop("APPLICATION_DECIDED", "siti")),
        Lie.listed(
            "F-CANDIDATE-03",
            c -> {
              String last = c.ids(DAPIL).get(2);
              String entry = SmallConvention.candidate(last, DAPIL, 3);
              String more = after(c, last);
              Lie.replace(
                  c,
                  "candidates.json",
                  entry,
                  entry + "," + SmallConvention.candidate(more, DAPIL, 4));
              c.acts.copyBehind("APPLICATION_DECIDED", last, line -> line.about(more));
            }),
        Lie.listed(
            "F-CANDIDATE-04",
            c -> {
              String one = c.ids(DAPIL).get(0);
              String two = c.ids(DAPIL).get(1);
              String list = c.export.text("candidates.json");
              c.export.put(
                  "candidates.json", list.replace(one, "#").replace(two, one).replace("#", two));
            }));
  }

  private static List<Lie> conventions() {
    return List.of(
        Lie.lie(
            "F-CONVENTION-01",
            c -> {
              String uuid = c.archive(DAPIL).replaceAll(".*-|[.]bel", "");
              String other = c.archive("3102").replaceAll(".*-|[.]bel", "");
              Lie.replace(c, "convention.json", other, uuid);
              c.export.files.put(
                  "elections/3102-" + uuid + ".bel", c.export.bytes(c.archive("3102")));
              c.export.files.remove(c.archive("3102"));
            }),
        Lie.lie("F-CONVENTION-02", c -> c.export.put("convention.json", " ".repeat(5 << 20))),
        Lie.lie("F-CONVENTION-03", c -> c.export.put("lists/9999.txt", "?")),
        Lie.lie("F-CONVENTION-04", c -> c.export.put("elections/3103-x.bel", "?")),
        Lie.lie(
            "F-CONVENTION-05",
            c -> {
              c.acts.change("LOT_REVEALED", ID, line -> line.fixing("cd".repeat(32)));
              Lie.replace(c, "convention.json", "ab".repeat(32), "cd".repeat(32));
              c.chain();
            }),
        Lie.lie("F-CONVENTION-06", c -> hide(c, true)),
        Lie.lie("F-CONVENTION-07", c -> hide(c, false)));
  }

  private static List<Lie> lists() {
    return List.of(
        Lie.lie("F-LIST-01", c -> c.export.files.remove("lists/3102.txt")),
        Lie.lie(
            "F-LIST-02",
            c -> {
              String list = "lists/" + DAPIL + ".txt";
              String one = c.ids(DAPIL).get(0);
              String two = c.ids(DAPIL).get(1);
              c.export.put(
                  list, c.export.text(list).replace(one, "#").replace(two, one).replace("#", two));
              Lie.fix(c, "LIST_COMPUTED", DAPIL, list);
            }));
  }

  /** An election is not named, and its archive gone or left. */
  private static void hide(SmallConvention c, boolean gone) {
    String text = c.export.text("convention.json");
    c.export.put("convention.json", text.replaceFirst(",\"election\":\"[^\"]*\"", ""));
    if (gone) {
      c.export.files.remove(c.archive(DAPIL));
    }
  }

  /** An id that the rules' hash puts behind another one. */
  private static String after(SmallConvention c, String last) {
    String rules = c.export.hash("rules.txt") + "|";
    return Stream.iterate(0, i -> i + 1)
        .map(i -> "x" + i)
        .filter(id -> Hash.of(rules + id).hex().compareTo(Hash.of(rules + last).hex()) > 0)
        .findFirst()
        .orElseThrow();
  }
}
