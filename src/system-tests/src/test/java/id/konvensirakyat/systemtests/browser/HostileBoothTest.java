package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The booth against a server that cheats and a network that fails. */
@ExtendWith({OneStack.class, OneBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBoothTest {
  private final Shots shots = new Shots("bilik-");
  private OpenElection election;

  @BeforeAll
  void openElection(Stack stack) throws Exception {
    election = OpenElection.prepare(stack, "bilik", 8_100, "Konvensi uji bilik");
  }

  @Test
  void anotherElectionThanTheAnnouncedOneIsRefused(Stack stack, Browser browser) {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      voter
          .page()
          .route(
              "**/election.json",
              route -> {
                String text = route.fetch().text();
                String name = election.candidates().get(0);
                assertTrue(text.contains(name));
                route.fulfill(
                    new Route.FulfillOptions().setBody(text.replace(name, "Orang Lain Sekali")));
              });
      new BoothPage(voter).open(election.uuid());
      assertThat(voter.page().getByTestId("booth-refused")).containsText("tidak sama");
      assertThat(voter.page().getByTestId("choice")).hasCount(0);
      shots.screen(voter, "ditolak");
      voter.watch().checkCalm();
    }
  }

  @Test
  void lostConnectionKeepsTheBallotAndSendsTheSameBytesAgain(Stack stack, Browser browser) {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      List<String> bodies = new ArrayList<>();
      voter.page().onRequest(request -> noteBallot(request, bodies));
      voter.page().route("**/ballots", Route::abort);
      voter.watch().expect(".*/ballots:.*ERR_FAILED.*");
      BoothPage booth = voteAs(voter, 0);
      Page page = voter.page();
      assertThat(page.getByTestId("unsent")).containsText("Belum pasti terkirim");
      assertThat(page.getByTestId("finished")).hasCount(0);
      shots.screen(voter, "belum-terkirim");
      page.unroute("**/ballots");
      page.getByTestId("send-again").click();
      booth.finished();
      assertEquals(2, bodies.size());
      assertEquals(bodies.get(0), bodies.get(1));
      voter.watch().checkCalm();
      assertEquals(2, voter.watch().checkBallotsAreAnonymous());
    }
  }

  @Test
  void lostAnswerGivesTheSameTrackerWhenSentAgain(Stack stack, Browser browser) {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      List<String> answers = new ArrayList<>();
      voter
          .page()
          .route(
              "**/ballots",
              route -> {
                answers.add(route.fetch().text());
                if (answers.size() == 1) {
                  route.abort();
                } else {
                  route.fulfill(new Route.FulfillOptions().setBody(answers.get(1)));
                }
              });
      voter.watch().expect(".*/ballots:.*ERR_FAILED.*");
      BoothPage booth = voteAs(voter, 1);
      voter.page().getByTestId("send-again").click();
      String tracker = booth.finished();
      assertEquals(answers.get(0), answers.get(1), "the server gives the same receipt");
      assertTrue(answers.get(0).contains(tracker));
      voter.watch().checkCalm();
    }
  }

  @Test
  void allThatFollowsTheChoiceIsThereWhenTheNetworkGoes(Stack stack, Browser browser)
      throws Exception {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      Page page = voter.page();
      List<String> choice = List.of(election.candidates().get(2));
      BoothPage booth = new BoothPage(voter).open(election.uuid()).ready();
      booth.choose(choice);
      booth.review(choice);
      page.route(url -> !url.endsWith("/ballots"), Route::abort);
      voter.watch().expect(".*ERR_FAILED.*");
      booth.present(election.credentials().get(2));
      booth.send();
      String tracker = booth.finished();
      assertThat(page.getByTestId("proof")).isVisible();
      assertTrue(booth.saveReceipt().contains(tracker));
      booth.changeVote();
      booth.choose(choice);
      booth.review(choice);
      voter.watch().checkCalm();
    }
  }

  @Test
  void screensThatDoNotComeLeaveTheChoiceAsItIs(Stack stack, Browser browser) {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      Page page = voter.page();
      String later = "**/assets/booth-later-*.js";
      page.route(later, Route::abort);
      voter.watch().expect(".*ERR_FAILED.*");
      List<String> choice = List.of(election.candidates().get(0));
      BoothPage booth = new BoothPage(voter).open(election.uuid()).ready();
      booth.choose(choice);
      page.getByTestId("to-review").click();
      assertThat(page.getByTestId("not-fetched")).containsText("Pilihan Anda tetap ada");
      assertThat(page.getByTestId("choice").locator("input:checked")).hasCount(1);
      shots.screen(voter, "belum-termuat");
      page.unroute(later);
      booth.review(choice);
      voter.watch().checkCalm();
    }
  }

  private BoothPage voteAs(Visitor voter, int index) {
    List<String> choice = List.of(election.candidates().get(index));
    BoothPage booth = new BoothPage(voter).open(election.uuid()).ready();
    booth.choose(choice);
    booth.review(choice);
    booth.present(election.credentials().get(index));
    booth.send();
    return booth;
  }

  private static void noteBallot(Request request, List<String> bodies) {
    if (request.method().equals("POST") && request.url().endsWith("/ballots")) {
      bodies.add(request.postData());
    }
  }
}
