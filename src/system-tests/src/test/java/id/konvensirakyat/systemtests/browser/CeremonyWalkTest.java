package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.systemtests.CheatingTrustee;
import id.konvensirakyat.systemtests.OneStack;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final List<TrusteePage> pages = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  @Test
  void aCheatIsNamedAndALostKeyIsNotMissed(Stack stack, Browser browser, @TempDir Path folder)
      throws Exception {
    Script script =
        Script.inCandidacy(stack, "upacara", PEOPLE, "Konvensi uji upacara kunci", Map.of());
    script.apply(STANDING);
    script.verify();
    script.publishProvisionalList();
    try (Visitor committee = Visitor.of("panitia1", browser, stack, Visitor.PHONE)) {
      firstAttempt(stack, browser, script);
      beginAgain(committee, script.convention());
      secondAttempt();
      committee.openSignedIn("/panitia.html?konvensi=" + script.convention());
      assertThat(committee.page().getByTestId("rehearsed")).isVisible();
      shots.both(committee, "panitia-gladi");
      script.openVotingWithKeys(3);
      script.vote(List.of(names(0), names(1), names(0)));
      script.closeVoting();
      openTheResult(script.convention());
      script.publishOpenedResults();
      verify(stack, script.convention(), folder.resolve("export.zip"));
      pages.forEach(page -> page.visitor().watch().checkCalm());
      committee.watch().checkCalm();
    } finally {
      pages.forEach(page -> page.visitor().close());
    }
    shots.checkForEverybody();
  }

  private static List<String> names(int standing) {
    return List.of(STANDING.get(standing).name());
  }

  /** The second trustee's browser sends what a cheat would send. */
  private void firstAttempt(Stack stack, Browser browser, Script script) throws Exception {
    String convention = script.convention();
    List<String> secrets = new ArrayList<>();
    for (String account : Script.KEYS.trustees()) {
      TrusteePage page = new TrusteePage(Visitor.of(account, browser, stack, Visitor.PHONE));
      pages.add(page);
      page.open(convention);
      if (secrets.isEmpty()) {
        shots.both(page.visitor(), "mulai");
      }
      secrets.add(page.makeKey());
      files.add(page.saveKey());
    }
    shots.both(pages.get(0).visitor(), "kunci");
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).proveAndSendCertificate(files.get(i));
    }
    assertEquals(1, pages.stream().map(TrusteePage::words).distinct().count());
    shots.both(pages.get(0).visitor(), "janji");
    pages.get(0).sendCommitment();
    pages.get(0).expectWaitingFor("kunci2");
    shots.both(pages.get(0).visitor(), "menunggu");
    pages.get(1).sendCommitment();
    pages.get(2).sendCommitment();
    cheat(stack, convention, secrets.get(1));
    pages.forEach(TrusteePage::sendPolynomial);
    pages.get(2).sendCheck();
    pages.get(0).findWrongShare(2);
    shots.both(pages.get(0).visitor(), "bagian-salah");
    pages.get(0).publishEvidence();
    pages.forEach(page -> page.expectStopped("kunci2"));
    shots.both(pages.get(1).visitor(), "dihentikan");
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).visitor().watch().checkNeverSent(secrets.get(i));
    }
  }

  private void cheat(Stack stack, String convention, String secret) throws Exception {
    Group group = Script.KEYS.members();
    Api api = stack.api(stack.signIn("kunci2"));
    CommittedAttempt committed = CheatingTrustee.committed(api, convention, group);
    String body = new CheatingTrustee(group, 2, Seed.decode(secret)).wrongShareFor(1, committed);
    pages
        .get(1)
        .visitor()
        .page()
        .route(
            "**/ceremony/polynomial",
            route -> route.resume(new Route.ResumeOptions().setPostData(body)));
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
  private void secondAttempt() {
    pages.get(1).visitor().page().unroute("**/ceremony/polynomial");
    pages.forEach(page -> page.expectAttempt(2));
    shots.both(pages.get(0).visitor(), "percobaan-kedua");
    pages.get(0).visitor().page().reload();
    pages.get(0).visitor().comeIn();
    pages.get(0).restoreKey(files.get(0));
    pages.get(0).sendCertificate();
    for (int i = 1; i < pages.size(); i++) {
      pages.get(i).visitor().page().reload();
      pages.get(i).visitor().comeIn();
      pages.get(i).makeKey();
      files.set(i, pages.get(i).saveKey());
      pages.get(i).proveAndSendCertificate(files.get(i));
    }
    pages.forEach(TrusteePage::sendCommitment);
    pages.forEach(TrusteePage::sendPolynomial);
    pages.forEach(TrusteePage::sendCheck);
    pages.get(0).words();
    shots.both(pages.get(0).visitor(), "gladi");
    pages.get(0).rehearse(files.get(0));
    pages.get(1).rehearse(files.get(1));
    pages.get(2).rehearse(files.get(2));
    pages.forEach(TrusteePage::expectRehearsed);
    shots.both(pages.get(2).visitor(), "gladi-berhasil");
  }

  /** The third trustee has lost file and paper. */
  private void openTheResult(String convention) {
    pages.get(0).open(convention);
    shots.both(pages.get(0).visitor(), "buka");
    pages.get(0).decrypt(files.get(0));
    pages.get(1).decrypt(files.get(1));
    shots.both(pages.get(1).visitor(), "terbuka");
  }

  private static void verify(Stack stack, String convention, Path export) throws Exception {
    stack.site().api().download("/conventions/" + convention + "/export.zip", export);
    Report report =
        Verification.of(Evidence.at(export), Manner.plain(Optional.empty(), (s, d, u) -> {}));
    // the lists are not computed yet
    assertEquals(Report.Verdict.VERIFIED_SO_FAR, report.verdict(), report::toString);
  }
}
