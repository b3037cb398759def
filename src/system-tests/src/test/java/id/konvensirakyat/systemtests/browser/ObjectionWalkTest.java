package id.konvensirakyat.systemtests.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An objection to a candidate after the results: accepted, answered, upheld by two of the board,
 * appealed, upheld again by two of the steering committee. The candidate is struck at once, and the
 * list refills.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class ObjectionWalkTest {
  private static final Path RECEIPTS =
      Path.of("..", "..", "crypto-spec", "vectors", "log", "receipts.json");
  private static final int PEOPLE = 8_400;
  private static final List<Script.Stands> STANDING = FiveAndOneWoman.STANDING;

  private final Shots shots = new Shots("sanggahan-");
  private final List<Visitor> visitors = new ArrayList<>();
  private Browser browser;
  private Stack stack;
  private Script script;
  private ObjectionPage board;

  @Test
  void anUpheldObjectionStrikesTheWinnerAndTheListRefills(Stack stack, Browser browser)
      throws Exception {
    this.stack = stack;
    this.browser = browser;
    script =
        Script.inCandidacy(
            stack, "sanggah", PEOPLE, "Konvensi sanggahan (uji)", Map.of("maxChoices", 5));
    FiveAndOneWoman.toResults(script);
    try {
      ObjectionPage accused = file();
      script.committee("START_FINALIZATION", "Masa sanggah berakhir.");
      look("daftar-sebelum", FiveAndOneWoman.LISTED, 1);
      rule(accused);
      appeal(accused);
      look("daftar-sesudah", FiveAndOneWoman.REFILLED, 2);
      script.steering("DECIDE", "Disetujui rapat pleno.");
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

  private ObjectionPage officer(String name, String role) throws IOException {
    return new ObjectionPage(person(script.account(name, role), Visitor.DESK));
  }

  /** An observer objects with evidence, the board accepts, the candidate answers. */
  private ObjectionPage file() throws IOException {
    Visitor observer = person(script.account("pemantau", "observer"), Visitor.PLAIN_PHONE);
    CandidatesPage candidates = new CandidatesPage(observer);
    candidates.open(script.convention(), Script.DAPIL);
    candidates.find("bambang", STANDING.get(0).name());
    ObjectionPage objection = new ObjectionPage(observer);
    objection.openFromCandidate();
    objection.write("DOCUMENT", "Nomor ijazah ini tidak terdaftar di universitas yang disebut.");
    objection.addEvidence();
    objection.addProof(
        new ObjectMapper().readTree(RECEIPTS.toFile()).at("/good/0/receipt").asText());
    shots.both(observer, "rancangan");
    objection.file();
    shots.both(observer, "diajukan");
    board = officer("majelis1", "objection_board");
    board.openDesk(script.convention());
    board.accept();
    ObjectionPage accused = new ObjectionPage(person("sanggah-bacaleg0", Visitor.PLAIN_PHONE));
    accused.openAsParty(script.convention());
    shots.both(accused.visitor(), "menunggu-jawaban");
    accused.say("Kirim jawaban", "Ijazah saya sah; aslinya sedang saya minta kembali.", "ANSWERED");
    return accused;
  }

  /** One of the board proposes, another signs. */
  private void rule(ObjectionPage accused) throws IOException {
    board.openDesk(script.convention());
    board.propose("STRIKE", "Universitas menyatakan nomor itu tidak pernah terbit.", "ANSWERED");
    shots.both(board.visitor(), "majelis-usulan");
    ObjectionPage second = officer("majelis2", "objection_board");
    second.openDesk(script.convention());
    shots.both(second.visitor(), "majelis-orang-kedua");
    second.sign("RULED");
    shots.page(second.visitor(), "majelis-putusan");
    accused.openAsParty(script.convention());
    shots.both(accused.visitor(), "kalah");
  }

  /** The candidate appeals in vain: two of the steering committee uphold the objection. */
  private void appeal(ObjectionPage accused) throws IOException {
    accused.say("Ajukan banding", "Saya mohon waktu untuk salinan yang dilegalisasi.", "APPEALED");
    ObjectionPage first = officer("pengarah1", "steering");
    first.openDesk(script.convention());
    first.propose("STRIKE", "Salinan yang dilegalisasi tidak diserahkan.", "APPEALED");
    ObjectionPage second = officer("pengarah2", "steering");
    second.openDesk(script.convention());
    shots.both(second.visitor(), "banding-orang-kedua");
    second.sign("FINAL");
    accused.openAsParty(script.convention());
    accused.expectState("FINAL");
    shots.both(accused.visitor(), "dicoret");
  }

  private void look(String name, List<String> listed, int versions) {
    Visitor anybody = Visitor.anonymous(browser, stack, Visitor.PLAIN_PHONE);
    visitors.add(anybody);
    CandidatesPage page = new CandidatesPage(anybody);
    page.open(script.convention(), Script.DAPIL);
    page.expectPlaces(listed);
    if (versions > 1) {
      page.expectOldList(STANDING.get(0).name(), versions);
    }
    shots.both(anybody, name);
  }
}
