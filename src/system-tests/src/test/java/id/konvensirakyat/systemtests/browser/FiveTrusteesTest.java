package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.BeleniosTool;
import id.konvensirakyat.systemtests.OneStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any three of five trustees, in five browsers at once and in a group that Debian's {@code
 * belenios-tool} knows: one cheats and is replaced, two lose their keys, three open the result, and
 * two programs find the record right.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class FiveTrusteesTest {
  private static final int PEOPLE = 9_500;
  private static final int CHEAT = 4;
  private static final int WRONGED = 2;
  private static final List<Script.Stands> STANDING =
      List.of(new Script.Stands("Dewi Lestari", "P"), new Script.Stands("Made Wirawan", "L"));

  @Test
  void threeOfFiveOpenWhatACheatAndTwoLossesCannotStop(
      Stack stack, Browser browser, @TempDir Path folder) throws Exception {
    List<String> accounts = IntStream.rangeClosed(1, 5).mapToObj(i -> "lima-kunci" + i).toList();
    Script.Keys keys = new Script.Keys("BELENIOS-2048", 3, accounts);
    Script script =
        Script.inCandidacy(stack, keys, "lima", PEOPLE, "Konvensi uji lima kunci", Map.of());
    for (int i = 1; i <= accounts.size(); i++) {
      script.account("kunci" + i, "trustee");
    }
    try (Trustees trustees = Trustees.of(stack, browser, script.convention(), accounts)) {
      cheated(script, keys, trustees);
      String substitute = replaced(script);
      beginAnew(trustees, Visitor.of(substitute, browser, stack, Visitor.PHONE));
      script.apply(STANDING);
      script.verify();
      script.publishProvisionalList();
      script.openVotingWithKeys(2);
      script.vote(List.of(List.of("Dewi Lestari"), List.of("Dewi Lestari", "Made Wirawan")));
      script.closeVoting();
      openTheResult(trustees);
      script.publishOpenedResults();
      trustees.checkCalm();
    }
    verify(stack, script, folder);
  }

  private static void cheated(Script script, Script.Keys keys, Trustees trustees) throws Exception {
    for (int i = 1; i <= 5; i++) {
      trustees.number(i).makeKey();
      trustees.number(i).proveAndSendCertificate();
    }
    trustees.compareWords();
    trustees.each(TrusteePage::sendCommitment);
    String cheat = keys.trustees().get(CHEAT - 1);
    trustees.dealWithAWrongShare(CHEAT, WRONGED, script.api(cheat), keys.members());
    trustees.number(1).sendCheck();
    trustees.number(WRONGED).findWrongShare(CHEAT);
    trustees.number(WRONGED).publishEvidence();
    trustees.each(page -> page.expectStopped(cheat));
    trustees.checkKeysNeverSent();
    assertNamed(script);
  }

  private static void assertNamed(Script script) throws Exception {
    JsonNode acts =
        script
            .api("panitia1")
            .get("/conventions/" + script.convention() + "/acts")
            .orThrow()
            .json();
    JsonNode last = acts.get(acts.size() - 1);
    assertEquals("TRUSTEE_FAULTED", last.required("kind").asText());
    assertEquals("trustee " + CHEAT + ": SHARE_INVALID", last.required("reason").asText());
    assertEquals("lima-kunci" + WRONGED, last.required("actor").asText());
  }

  /** Two members of the committee put another person in the place of the cheat. */
  private static String replaced(Script script) throws Exception {
    String substitute = script.account("pengganti", "trustee");
    for (String member : List.of("panitia1", "panitia2")) {
      script
          .api(member)
          .post(
              "/conventions/" + script.convention() + "/ceremony-board/restarts",
              Map.of(
                  "reason",
                  "Pemegang kunci 4 terbukti salah.",
                  "replace",
                  List.of(Map.of("index", CHEAT, "username", substitute))))
          .orThrow();
    }
    return substitute;
  }

  /** Those who stay take their keys from their files; the substitute makes one. */
  private static void beginAnew(Trustees trustees, Visitor substitute) throws Exception {
    trustees.number(CHEAT).expectReplaced();
    TrusteePage fresh = trustees.replace(CHEAT, substitute);
    fresh.makeKey();
    fresh.proveAndSendCertificate();
    for (int staying : List.of(1, 2, 3, 5)) {
      trustees.number(staying).expectAttempt(2);
      trustees.number(staying).restoreKey();
      trustees.number(staying).sendCertificate();
    }
    trustees.compareWords();
    trustees.makeTheKey();
    trustees.rehearse();
    trustees.checkKeysNeverSent();
  }

  /** The second and the fourth have lost their keys. */
  private static void openTheResult(Trustees trustees) throws Exception {
    trustees.number(2).loseKey();
    trustees.number(4).loseKey();
    for (int index : List.of(1, 3, 5)) {
      trustees.number(index).decrypt();
    }
  }

  private static void verify(Stack stack, Script script, Path folder) throws Exception {
    Path archive =
        Files.createDirectories(folder.resolve("archive")).resolve(script.election() + ".bel");
    stack.api().download("/elections/" + script.election() + "/archive.bel", archive);
    BeleniosTool.run(archive.getParent(), "election", "verify");
    Path export = folder.resolve("export.zip");
    stack.api().download("/conventions/" + script.convention() + "/export.zip", export);
    verify(archive, Report.Verdict.VERIFIED);
    // the lists are not computed yet
    verify(export, Report.Verdict.VERIFIED_SO_FAR);
  }

  private static void verify(Path evidence, Report.Verdict verdict) throws Exception {
    Report report =
        Verification.of(Evidence.at(evidence), Manner.plain(Optional.empty(), (s, d, u) -> {}));
    assertEquals(verdict, report.verdict(), report::toString);
  }
}
