package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.fault.Catalogue;
import id.konvensirakyat.audit.fault.Fault;
import id.konvensirakyat.audit.fault.Trials;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** {@code audit finalize}. */
class FinalizeTest {
  private static final Set<Check> OF_LISTS = Set.of(Check.C27, Check.C34);

  @TempDir static Path folder;
  private static Trials trials;
  private static Path correct;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void make() throws Exception {
    trials = new Trials(folder);
    correct = trials.correct().get("export");
  }

  static List<Fault> ofLists() {
    return Catalogue.read().stream().filter(f -> OF_LISTS.contains(f.check())).toList();
  }

  static List<Fault> ofWhatListsFollowFrom() {
    return Catalogue.read().stream()
        .filter(f -> Set.of("F-RULING-03", "F-SIGN-01", "F-SEAL-28", "F-HELD-17").contains(f.id()))
        .toList();
  }

  @Test
  void everyListIsPrintedBesideThePublishedOneWithItsReasons() {
    assertEquals(0, run(correct, "--lang=en"));
    String text = out.toString();
    assertEquals(5, text.lines().filter(l -> l.strip().equals("SAME as computed here")).count());
    assertFalse(text.contains("DIFFERENT"), text);
    for (String words :
        List.of(
            "3105 DKI JAKARTA V: 3 seats, decided",
            "women: 1 of 3, needed 1",
            "2 votes, rank 1, frontrunner; by the order of votes",
            "a woman in every three names; before 4. N yoga (L)",
            "reserve; 1 vote, rank 3, pioneer; equal votes, behind by the lot",
            "withdrawn or struck: 3. N agus (L), 5. N joko (L)",
            "CHANGED by DPP: Penugasan partai",
            "7. N hadi (L) instead of 1. N bayu (L)",
            "VERIFIED: every check passed.")) {
      assertTrue(text.contains(words), () -> words + "\n" + text);
    }
    // both columns hold the same holder
    assertTrue(
        text.lines().anyMatch(l -> l.matches(" +1 +1\\. N bayu \\(L\\) +1\\. N bayu \\(L\\) .*")),
        text);
  }

  @Test
  void speaksIndonesian() {
    assertEquals(0, run(correct, "--lang=id", "--dapil=3105"));
    assertTrue(out.toString().contains("SAMA dengan hitungan di sini"), out::toString);
    assertTrue(out.toString().contains("satu perempuan tiap tiga nama; mendahului 4. N yoga (L)"));
    assertFalse(out.toString().contains("3101 DKI"), out::toString);
  }

  @Test
  void isReadByPrograms() throws Exception {
    assertEquals(0, run(correct, "--json"));
    Map<String, Object> json = JSONObjectUtils.parse(out.toString());
    assertEquals("verified", json.get("verdict"));
    Map<?, ?> list = (Map<?, ?>) ((List<?>) json.get("lists")).get(4);
    assertEquals(true, list.get("same"));
    assertEquals(List.of("agus", "joko"), list.get("out"));
    assertEquals(List.of(), list.get("differences"));
    Map<?, ?> third = (Map<?, ?>) ((List<?>) list.get("places")).get(2);
    assertEquals("rina", third.get("computed"));
    assertEquals("rina", third.get("published"));
    assertEquals("ZIPPER", third.get("reason"));
    assertEquals(List.of("yoga"), third.get("passed_over"));
    assertEquals("DPP", ((Map<?, ?>) list.get("change")).get("board"));
  }

  /** Every fault of a list or of a board's change of one: refused, and named. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("ofLists")
  void aListThatIsAnotherOneIsRefused(Fault fault) throws Exception {
    Path export = trials.plant(fault).get("export");
    assertEquals(1, run(export, "--lang=en"));
    assertTrue(out.toString().contains(fault.check() + " FAILED"), out::toString);
    assertTrue(out.toString().contains(fault.reason()), out::toString);
    assertEquals(1, run(export, "--json"));
    Map<String, Object> json = JSONObjectUtils.parse(out.toString());
    assertEquals("failed", json.get("verdict"));
    assertFalse(((List<?>) json.get("failed")).isEmpty());
  }

  @Test
  void whatDiffersIsNamedPlaceByPlace() throws Exception {
    assertEquals(1, run(planted("F-FINAL-02"), "--lang=en", "--dapil=3105"));
    String text = out.toString();
    assertTrue(text.contains("DIFFERENT: the list that follows from votes and rules"), text);
    assertTrue(
        text.lines().anyMatch(l -> l.matches(" *! +3 +4\\. N yoga \\(L\\) +6\\. N rina \\(P\\).*")),
        text);
    assertTrue(
        text.contains(
            "! place 3: published place=3;yoga;L;1;3;LOT;PIONEER;VOTES;; computed place=3;"),
        text);
    assertFalse(text.contains("SAME"), text);
  }

  /** A list that agrees with votes or acts that did not pass is never called the same. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("ofWhatListsFollowFrom")
  void nothingIsTheSameInAnExportThatIsNotVerified(Fault fault) throws Exception {
    assertEquals(1, run(trials.plant(fault).get("export"), "--lang=en"));
    assertFalse(out.toString().contains("SAME"), out::toString);
    assertTrue(out.toString().contains(fault.check() + " FAILED"), out::toString);
  }

  @Test
  void anUnknownDapilAnArchiveAndNothingAreRefused() throws Exception {
    assertEquals(2, run(correct, "--dapil=9999"));
    assertEquals(2, run(folder.resolve("none")));
    Path archive = Files.writeString(folder.resolve("a.bel"), "BELENIOS");
    assertEquals(2, run(archive));
    assertTrue(err.toString().contains("is no export"), err::toString);
  }

  private static Path planted(String id) throws Exception {
    Fault fault =
        Catalogue.read().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    return trials.plant(fault).get("export");
  }

  private int run(Path path, String... options) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    var all = new ArrayList<>(List.of("finalize", path.toString()));
    all.addAll(List.of(options));
    return line.execute(all.toArray(String[]::new));
  }
}
