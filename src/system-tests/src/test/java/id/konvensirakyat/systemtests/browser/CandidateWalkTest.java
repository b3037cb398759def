package id.konvensirakyat.systemtests.browser;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One candidate from the first line of the application to the place on the decided list, with one
 * correction on the way. All that this candidate, the supporters, the verifiers and a commenter do
 * is a click; what others do goes over the API.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class CandidateWalkTest {
  private static final int PEOPLE = 8_300;
  private static final CandidacyPage.Person SRI =
      new CandidacyPage.Person(
          "Sri Wahyuningsih",
          "P",
          "1982-09-21",
          "Posyandu di setiap RW, buka dua kali seminggu, dengan kader yang dibayar layak.");
  private static final String BETTER =
      "Posyandu di setiap RW. Biayanya 2 miliar rupiah setahun, dari pos kesehatan.";
  private static final String COMMENT = "Apakah kader posyandu sudah diajak bicara?";
  private static final String ANSWER = "Sudah, dalam tiga pertemuan bulan Mei dan Juni.";
  private static final List<Script.Stands> OTHERS =
      List.of(new Script.Stands("Dewi Anggraini", "P"), new Script.Stands("Agus Salim", "L"));

  private final Shots shots = new Shots("calon-");
  private final List<Visitor> visitors = new ArrayList<>();
  private Browser browser;
  private Stack stack;
  private Script script;
  private Visitor candidate;
  private CandidacyPage page;

  @Test
  void fromTheFirstLineToThePlaceOnTheList(Stack stack, Browser browser) throws Exception {
    this.stack = stack;
    this.browser = browser;
    script =
        Script.inCandidacy(
            stack,
            "jalan",
            PEOPLE,
            "Konvensi jalan calon (uji)",
            Map.of("supporters", 2, "lateDocuments", List.of("HEALTH")));
    candidate = person(script.account("calon", "candidate"), Visitor.PLAIN_PHONE);
    page = new CandidacyPage(candidate);
    try {
      apply();
      beSupported();
      page.submit();
      shots.both(candidate, "diajukan");
      script.apply(OTHERS);
      beSentBackAndCorrect();
      beCommentedOn();
      beElected();
      handInTheLatePaper();
      seeThePlace();
      visitors.forEach(visitor -> visitor.watch().checkCalm());
      shots.checkForEverybody();
    } finally {
      visitors.forEach(Visitor::close);
    }
  }

  private Visitor person(String account, Visitor.Screen screen) {
    Visitor visitor = Visitor.of(account, browser, stack, screen);
    visitors.add(visitor);
    return visitor;
  }

  private void apply() throws IOException {
    page.open(script.convention());
    shots.both(candidate, "mulai");
    page.fillIn(SRI, Script.AREA, "Jakarta Selatan", Script.DAPIL);
    page.giveNik(SRI, Script.AREA, PEOPLE + 90);
    page.uploadPapers(SRI);
    shots.both(candidate, "lengkap-tanpa-pendukung");
  }

  /** Two voters follow the address that the candidate sent them. */
  private void beSupported() throws IOException {
    String address = page.supportLink();
    for (int i = 0; i < 2; i++) {
      Visitor voter = person(script.supporter(10 + i), Visitor.PLAIN_PHONE);
      SupportPage support = new SupportPage(voter);
      support.open(address, SRI.name());
      support.confirm();
      if (i == 0) {
        shots.both(voter, "pendukung");
      }
    }
    page.open(script.convention());
    page.expectSupporters(2, 2);
  }

  /** Two verifiers want two parts corrected; then they, and all others, are content. */
  private void beSentBackAndCorrect() throws IOException {
    script.committee("CLOSE_CANDIDACY", "Pencalonan ditutup.");
    for (String account : script.verifiers()) {
      Visitor verifier = person(account, Visitor.DESK);
      VerifierPage desk = new VerifierPage(verifier);
      desk.open(script.convention());
      desk.sendBack(
          SRI.name(),
          "Ijazah tidak terbaca; biaya belum disebut.",
          List.of("vision", "documents.DIPLOMA"));
      shots.page(verifier, account + "-bms");
    }
    page.open(script.convention());
    page.expectToCorrect(List.of("Gagasan", "Ijazah"));
    shots.both(candidate, "perlu-perbaikan");
    page.rewriteVision(BETTER);
    page.replacePaper("DIPLOMA");
    page.submitCorrection();
    shots.both(candidate, "perbaikan-diajukan");
    script.qualify();
    page.open(script.convention());
    page.expectStatus("QUALIFIED");
    script.publishProvisionalList();
  }

  /** A voter finds the candidate by name and asks; the candidate answers. */
  private void beCommentedOn() throws IOException {
    Visitor voter = person(script.supporter(20), Visitor.PLAIN_PHONE);
    CandidatesPage everybody = new CandidatesPage(voter);
    everybody.open(script.convention(), Script.DAPIL);
    everybody.find("wahyu", SRI.name());
    everybody.expectFacts("Di daftar sementara");
    shots.both(voter, "halaman-calon");
    CommentPage comment = new CommentPage(voter);
    comment.openFromCandidate();
    comment.write("TRACK_RECORD", COMMENT);
    shots.both(voter, "masukan");
    comment.send();
    page.open(script.convention());
    page.expectStatus("PROVISIONAL");
    shots.both(candidate, "masukan-menunggu-jawaban");
    page.answerComment(COMMENT, ANSWER);
    comment.open(script.convention());
    comment.expectAnswer(ANSWER);
    shots.both(voter, "masukan-dijawab");
  }

  private void beElected() throws Exception {
    List<String> all = List.of(SRI.name(), OTHERS.get(0).name(), OTHERS.get(1).name());
    script.openVoting(3);
    script.vote(List.of(all.subList(0, 2), all.subList(0, 1), List.of(all.get(0), all.get(2))));
    script.publishResults();
    page.open(script.convention());
    page.expectStatus("CANDIDATE");
  }

  private void handInTheLatePaper() {
    page.handInLatePaper("HEALTH");
    shots.both(candidate, "dokumen-akhir-menunggu");
    for (String account : script.verifiers()) {
      Visitor verifier = person(account, Visitor.DESK);
      new VerifierPage(verifier)
          .acceptLatePaper(script.convention(), "Surat asli sudah dicocokkan.");
      shots.page(verifier, account + "-dokumen-akhir");
    }
    page.open(script.convention());
    page.expectLatePaper("HEALTH", "ACCEPTED");
  }

  private void seeThePlace() throws IOException {
    script.committee("START_FINALIZATION", "Masa sanggah berakhir.");
    script.steering("DECIDE", "Disetujui rapat pleno.");
    page.open(script.convention());
    page.expectStatus("LISTED");
    page.expectPlace("Nomor urut 1", "3 suara", "caleg unggulan");
    shots.both(candidate, "di-daftar-akhir");
    Visitor anybody = Visitor.anonymous(browser, stack, Visitor.PLAIN_PHONE);
    visitors.add(anybody);
    CandidatesPage everybody = new CandidatesPage(anybody);
    everybody.open(script.convention(), Script.DAPIL);
    everybody.expectPlaces(List.of(SRI.name(), OTHERS.get(0).name(), OTHERS.get(1).name()));
    everybody.find("wahyu", SRI.name());
    everybody.expectFacts("Urut 1", "caleg unggulan");
    shots.both(anybody, "halaman-calon-akhir");
    everybody.compare(SRI.name(), OTHERS.get(1).name());
    shots.both(anybody, "bandingkan");
  }
}
