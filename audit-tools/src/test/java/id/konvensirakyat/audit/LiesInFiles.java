package id.konvensirakyat.audit;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.List;
import java.util.stream.Stream;

/** Lies told by a file: its own act does not know it, or was made to say so. */
final class LiesInFiles {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String ID = SmallConvention.ID;

  private LiesInFiles() {}

  static Stream<Lie> all() {
    return Stream.of(files(), candidates(), descriptions()).flatMap(List::stream);
  }

  private static List<Lie> files() {
    return List.of(
        Lie.lie(Check.C01, "archive: a byte", c -> c.export.files.get(c.archive(DAPIL))[2000] ^= 1),
        Lie.lie(
            Check.C23,
            "an act is rewritten",
            c -> Lie.replace(c, "acts.jsonl", "panitia1", "panitia2")),
        Lie.lie(
            Check.C23,
            "the last act's line is cut",
            c -> c.export.put("acts.jsonl", c.export.text("acts.jsonl").strip())),
        Lie.lie(
            Check.C24,
            "the rules are others than those frozen",
            c ->
                Lie.replace(
                    c, "rules.txt", "ranking.minimum-votes=2500", "ranking.minimum-votes=1")),
        Lie.lie(
            Check.C24,
            "the rules are not canonical",
            c -> {
              c.export.put("rules.txt", c.export.text("rules.txt") + "\n");
              Lie.fix(c, "FREEZE_RULES", ID, "rules.txt");
            }),
        Lie.lie(
            Check.C24,
            "the rules are no text",
            c -> {
              c.export.files.get("rules.txt")[200] = (byte) 0xff;
              Lie.fix(c, "FREEZE_RULES", ID, "rules.txt");
            }),
        Lie.lie(
            Check.C24,
            "the rules are frozen again after the results",
            c -> {
              Lie.replace(c, "rules.txt", "ranking.minimum-votes=2500", "ranking.minimum-votes=1");
              c.steering("FREEZE_RULES", ID, c.export.hash("rules.txt"));
              c.chain();
            }),
        Lie.lie(
            Check.C26,
            "the archive is another election's",
            c -> c.export.files.put(c.archive(DAPIL), c.export.files.get(c.archive("3102")))),
        Lie.lie(
            Check.C27,
            "two places are exchanged and the act says so",
            c -> {
              String list = "lists/" + DAPIL + ".txt";
              String one = c.ids(DAPIL).get(0);
              String two = c.ids(DAPIL).get(1);
              c.export.put(
                  list, c.export.text(list).replace(one, "#").replace(two, one).replace("#", two));
              Lie.fix(c, "LIST_COMPUTED", DAPIL, list);
            }),
        Lie.lie(
            Check.C27,
            "the list is not the one of the act",
            c -> c.export.put("lists/3102.txt", c.export.text("lists/3102.txt") + " ")),
        Lie.lie(Check.C27, "a list is missing", c -> c.export.files.remove("lists/3102.txt")),
        Lie.lie(Check.C26, "an archive is missing", c -> c.export.files.remove(c.archive("3102"))));
  }

  private static List<Lie> candidates() {
    return List.of(
        Lie.lie(
            Check.C25,
            "a candidate is renamed",
            c -> Lie.replace(c, "candidates.json", "N siti", "N sinta")),
        Lie.listed(
            Check.C26,
            "the names on the ballot are not the candidates'",
            c -> Lie.replace(c, "candidates.json", "N siti", "N sinta")),
        Lie.listed(
            Check.C25,
            "a candidate is gone and the act says so",
            c ->
                c.export.put(
                    "candidates.json",
                    c.export.text("candidates.json").replaceFirst("\\{.*?},", ""))),
        Lie.listed(
            Check.C25,
            "a candidate of no dapil of the rules",
            c -> append(c, SmallConvention.candidate("wati2", "9999", 1))),
        Lie.listed(
            Check.C25,
            "two candidates change their places on the ballot",
            c -> {
              String one = c.ids(DAPIL).get(0);
              String two = c.ids(DAPIL).get(1);
              String list = c.export.text("candidates.json");
              c.export.put(
                  "candidates.json", list.replace(one, "#").replace(two, one).replace("#", two));
            }),
        Lie.listed(
            Check.C25,
            "one who is no candidate",
            c -> Lie.replace(c, "candidates.json", "CANDIDATE\"}]", "QUALIFIED\"}]")),
        Lie.acts(
            Check.C25,
            "the candidates are frozen twice",
            a -> a.repeatBehind("FREEZE_CANDIDATE_LIST", ID, "FREEZE_CANDIDATE_LIST", ID)),
        Lie.acts(
            Check.C28,
            "a candidate nobody decided upon",
            a -> a.drop("APPLICATION_DECIDED", "siti")),
        Lie.listed(
            Check.C26,
            "one candidate more than the ballot has answers",
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
            Check.C25,
            "a candidate is there twice",
            c -> {
              String wati = SmallConvention.candidate("wati", "3102", 1);
              Lie.replace(c, "candidates.json", wati, SmallConvention.candidate("siti", "3102", 1));
            }),
        Lie.listed(
            Check.C25,
            "the dapil are not in their order",
            c -> Lie.replace(c, "candidates.json", "\"3101\"", "\"3103\"")),
        Lie.listed(
            Check.C25,
            "an id that is none",
            c -> Lie.replace(c, "candidates.json", "\"wati\"", "\"../wati\"")));
  }

  private static List<Lie> descriptions() {
    return List.of(
        Lie.described("another level", "DPR_RI", "DPRD_PROVINSI"),
        Lie.described("another stage", "DECIDED", "ARCHIVED"),
        Lie.described("fewer seats", "\"seats\":6", "\"seats\":1"),
        Lie.described("another name of a dapil", "JAKARTA II\"", "JAKARTA 2\""),
        Lie.described("another name of the convention", "Konvensi uji", "Konvensi ujian"),
        Lie.described(
            "a dapil of the rules is missing", ",{\"code\":\"3103\"", ",{\"code\":\"3113\""),
        Lie.described("another commitment", Hash.of("ab".repeat(32)).hex(), Lie.NOTHING),
        Lie.described("another seed", "ab".repeat(32), "cd".repeat(32)),
        Lie.lie(
            Check.C29,
            "two dapil share an election",
            c -> {
              String uuid = c.archive(DAPIL).replaceAll(".*-|[.]bel", "");
              String other = c.archive("3102").replaceAll(".*-|[.]bel", "");
              Lie.replace(c, "convention.json", other, uuid);
              c.export.files.put(
                  "elections/3102-" + uuid + ".bel", c.export.files.remove(c.archive("3102")));
            }),
        Lie.lie(
            Check.C29,
            "a file that fills the memory",
            c -> c.export.put("convention.json", " ".repeat(5 << 20))),
        Lie.described("a code that acts on the screen", "\"3104\"", "\"\\u001b[2J\""),
        Lie.lie(Check.C29, "a manifest of another convention", c -> c.export.convention = "ujian"),
        Lie.lie(Check.C29, "a list of no dapil", c -> c.export.put("lists/9999.txt", "?")),
        Lie.lie(Check.C29, "an archive beside", c -> c.export.put("elections/3103-x.bel", "?")),
        Lie.lie(
            Check.C29,
            "the lot is revealed as another one",
            c -> {
              c.acts.change("LOT_REVEALED", ID, line -> line.fixing("cd".repeat(32)));
              Lie.replace(c, "convention.json", "ab".repeat(32), "cd".repeat(32));
              c.chain();
            }));
  }

  private static void append(SmallConvention c, String candidate) {
    Lie.replace(c, "candidates.json", "}]", "}," + candidate + "]");
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
