package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three trustees in three browsers at once. One sends a wrong share, is named, and the committee
 * begins again; later one has lost the key, and the two others open the result.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class CeremonyWalkTest {
  private static final List<Script.Stands> STANDING =
      List.of(new Script.Stands("Nurul Aini", "P"), new Script.Stands("Samuel Rumbiak", "L"));
  private static final int PEOPLE = 9_300;

  private final Shots shots = new Shots("upacara-");

  @Test
  void aCheatIsNamedAndALostKeyIsNotMissed(Stack stack, Browser browser, @TempDir Path folder)
      throws Exception {
    Script script =
        Script.inCandidacy(stack, "upacara", PEOPLE, "Konvensi uji upacara kunci", Map.of());
    script.apply(STANDING);
    script.verify();
    script.publishProvisionalList();
    String convention = script.convention();
    try (Visitor committee = Visitor.of("panitia1", browser, stack, Visitor.PHONE);
        Trustees trustees = Trustees.of(stack, browser, convention, Script.KEYS.trustees())) {
      firstAttempt(trustees, script);
      beginAgain(committee, convention);
      secondAttempt(trustees);
      committee.openSignedIn("/panitia.html?konvensi=" + convention);
      assertThat(committee.page().getByTestId("rehearsed")).isVisible();
      shots.both(committee, "panitia-gladi");
      script.openVotingWithKeys(3);
      script.vote(List.of(names(0), names(1), names(0)));
      script.closeVoting();
      openTheResult(trustees, convention);
      script.publishOpenedResults();
      verify(stack, convention, folder.resolve("export.zip"));
      trustees.checkCalm();
      committee.watch().checkCalm();
    }
    shots.checkForEverybody();
  }

  private static List<String> names(int standing) {
    return List.of(STANDING.get(standing).name());
  }

  /** The second trustee's browser sends what a cheat would send. */
  private void firstAttempt(Trustees trustees, Script script) throws Exception {
    TrusteePage first = trustees.number(1);
    shots.both(first.visitor(), "mulai");
    for (int i = 1; i <= 3; i++) {
      trustees.number(i).makeKey();
    }
    shots.both(first.visitor(), "kunci");
    trustees.each(TrusteePage::proveAndSendCertificate);
    trustees.compareWords();
    shots.both(first.visitor(), "janji");
    first.sendCommitment();
    first.expectWaitingFor("kunci2");
    shots.both(first.visitor(), "menunggu");
    trustees.number(2).sendCommitment();
    trustees.number(3).sendCommitment();
    trustees.dealWithAWrongShare(2, 1, script.api("kunci2"), Script.KEYS.members());
    trustees.number(3).sendCheck();
    first.findWrongShare(2);
    shots.both(first.visitor(), "bagian-salah");
    first.publishEvidence();
    trustees.each(page -> page.expectStopped("kunci2"));
    shots.both(trustees.number(2).visitor(), "dihentikan");
    trustees.checkKeysNeverSent();
  }

  private void beginAgain(Visitor committee, String convention) {
    committee.openSignedIn("/panitia.html?konvensi=" + convention);
    assertThat(committee.page().getByTestId("ceremony-stopped")).isVisible();
    assertThat(committee.page().getByTestId("faults")).containsText("kunci2 dinyatakan salah");
    shots.both(committee, "panitia-kesalahan");
    committee.page().getByTestId("restart").click();
    var dialog = committee.page().locator("dialog[open]");
    dialog.locator("textarea").fill("Bagian dari pemegang kunci 2 salah.");
    dialog.locator("button[type=submit]").click();
    assertThat(committee.page().getByTestId("restarted")).isVisible();
  }

  /**
   * The cheat has thought better of it; the first one goes on with the key of the first attempt.
   */
  private void secondAttempt(Trustees trustees) throws IOException {
    TrusteePage first = trustees.number(1);
    trustees.each(page -> page.expectAttempt(2));
    shots.both(first.visitor(), "percobaan-kedua");
    trustees.each(TrusteePage::reload);
    first.restoreKey();
    first.sendCertificate();
    for (int i = 2; i <= 3; i++) {
      trustees.number(i).makeKey();
      trustees.number(i).proveAndSendCertificate();
    }
    trustees.makeTheKey();
    first.words();
    shots.both(first.visitor(), "gladi");
    trustees.rehearse();
    trustees.checkKeysNeverSent();
    shots.both(trustees.number(3).visitor(), "gladi-berhasil");
  }

  /** The third trustee has lost file and paper. */
  private void openTheResult(Trustees trustees, String convention) throws IOException {
    trustees.number(3).loseKey();
    trustees.number(1).open(convention);
    shots.both(trustees.number(1).visitor(), "buka");
    trustees.number(1).decrypt();
    trustees.number(2).decrypt();
    shots.both(trustees.number(2).visitor(), "terbuka");
  }

  private static void verify(Stack stack, String convention, Path export) throws Exception {
    stack.site().api().download("/conventions/" + convention + "/export.zip", export);
    Report report =
        Verification.of(Evidence.at(export), Manner.plain(Optional.empty(), (s, d, u) -> {}));
    // the lists are not computed yet
    assertEquals(Report.Verdict.VERIFIED_SO_FAR, report.verdict(), report::toString);
  }
}
