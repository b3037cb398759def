package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Candidacy, voting and finalization by hand: every act of every person is a click, and at the end
 * an observer's tool finds nothing wrong with what a click downloaded.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class ThreeStagesTest {
  private static final Path EXPORT = Path.of("target", "browser", "export.zip");

  @Test
  void candidacyVotingAndFinalizationByHand(Stack stack, Browser browser) throws Exception {
    try (Journey journey = new Journey(stack, browser)) {
      journey.begin("Konvensi Rakyat 2028 DPR RI (uji peramban)");
      CandidacySteps candidacy = new CandidacySteps(journey);
      candidacy.apply();
      candidacy.verify();
      candidacy.publishLists();
      journey.committee().cannot("OPEN_VOTING");
      TrusteeSteps trustees = new TrusteeSteps(journey);
      trustees.makeTheKey();
      VotingSteps voting = new VotingSteps(journey);
      voting.enrol();
      voting.open();
      voting.vote();
      close(journey, trustees);
      finalizeList(journey);
      check(journey);
      journey.checkCalm();
    }
  }

  private static void close(Journey journey, TrusteeSteps trustees) {
    Office committee = journey.committee();
    committee.act("CLOSE_VOTING", "Waktu pemungutan suara habis.", "TALLY");
    committee.cannot("PUBLISH_RESULTS");
    trustees.openTheResult();
    committee.act("PUBLISH_RESULTS", "Hasil semua dapil terbuka.", "RESULT_OBJECTIONS");
    journey.lookAtHome("hasil");
  }

  private static void finalizeList(Journey journey) {
    journey.committee().act("START_FINALIZATION", "Masa sanggah berakhir.", "FINALIZATION");
    journey.steering().act("DECIDE", "Disetujui rapat panitia pengarah.", "DECIDED");
    String siti = CandidacySteps.SITI.name();
    String budi = CandidacySteps.BUDI.name();
    String ratna = CandidacySteps.RATNA.name();
    CandidatesPage page = new CandidatesPage(journey.passerby());
    page.open(journey.convention(), Journey.DAPIL);
    page.expectResult(budi, 2);
    page.expectResult(siti, 1);
    page.expectResult(ratna, 0);
    page.expectList(List.of(budi, siti, ratna), 2);
    journey.shots().page(journey.passerby(), "kandidat-daftar-akhir");
  }

  private static void check(Journey journey) throws Exception {
    Visitor observer = journey.anybody(Visitor.DESK);
    ObserverPage page = new ObserverPage(observer);
    page.open(journey.convention(), Journey.DAPIL);
    journey.shots().page(observer, "pemantau");
    Path export = page.export(EXPORT);
    Report report =
        Verification.of(
            Evidence.at(export), Manner.plain(Optional.empty(), (subject, done, unit) -> {}));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }
}
