package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.audit.check.FinalizationAudit;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A candidate withdraws after the vote and the list refills; the export then holds every list of
 * its own, as an observer's tool computes them again.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class WithdrawalWalkTest {
  private static final int PEOPLE = 8_500;
  private static final Path EXPORT = Path.of("target", "browser", "withdrawal.zip");
  private static final String WINNER = FiveAndOneWoman.STANDING.get(0).name();

  private final Shots shots = new Shots("mundur-");

  @Test
  void aWithdrawalAfterTheVoteRefillsTheList(Stack stack, Browser browser) throws Exception {
    Script script =
        Script.inCandidacy(
            stack, "mundur", PEOPLE, "Konvensi pengunduran diri (uji)", Map.of("maxChoices", 5));
    FiveAndOneWoman.toResults(script);
    script.committee("START_FINALIZATION", "Masa sanggah berakhir.");
    try (Visitor winner = Visitor.of("mundur-bacaleg0", browser, stack, Visitor.PLAIN_PHONE);
        Visitor next = Visitor.of("mundur-bacaleg3", browser, stack, Visitor.PLAIN_PHONE);
        Visitor board =
            Visitor.of(script.account("pengarah1", "steering"), browser, stack, Visitor.DESK);
        Visitor anybody = Visitor.anonymous(browser, stack, Visitor.PLAIN_PHONE)) {
      CandidatesPage list = new CandidatesPage(anybody);
      list.open(script.convention(), Script.DAPIL);
      list.expectPlaces(FiveAndOneWoman.LISTED);
      shots.both(anybody, "daftar-sebelum");
      withdraw(winner, script);
      list.open(script.convention(), Script.DAPIL);
      list.expectPlaces(FiveAndOneWoman.REFILLED);
      list.expectOldList(WINNER, 2);
      shots.both(anybody, "daftar-sesudah");
      CandidacyPage refilled = new CandidacyPage(next);
      refilled.open(script.convention());
      refilled.expectPlace("Nomor urut 3", "2 suara");
      shots.both(next, "naik-dari-cadangan");
      board.openSignedIn("/penetapan.html?konvensi=" + script.convention());
      shots.both(board, "meja-penetapan");
      script.steering("DECIDE", "Disetujui rapat pleno.");
      check(anybody, script.convention());
      List.of(winner, next, anybody, board).forEach(visitor -> visitor.watch().checkCalm());
      shots.checkForEverybody();
    }
  }

  private void withdraw(Visitor winner, Script script) {
    CandidacyPage page = new CandidacyPage(winner);
    page.open(script.convention());
    page.expectStatus("LISTED");
    shots.both(winner, "sebelum-mundur");
    page.withdraw("Alasan keluarga.");
    shots.both(winner, "mundur");
  }

  /** What {@code audit verify} and {@code audit finalize} say of the downloaded convention. */
  private void check(Visitor anybody, String convention) throws Exception {
    ObserverPage observer = new ObserverPage(anybody);
    observer.open(convention, Script.DAPIL);
    Path file = observer.export(EXPORT);
    Manner manner = Manner.plain(Optional.empty(), (subject, done, unit) -> {});
    Report report = Verification.of(Evidence.at(file), manner);
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
    Evidence.Export export = (Evidence.Export) Evidence.at(file);
    FinalizationAudit audit = Verification.finalization(export, manner);
    assertTrue(audit.isSound(), () -> audit.lists().toString());
  }
}
