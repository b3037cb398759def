package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Voters who test a ballot on a second device before they vote, in honest booths and in others. */
@ExtendWith({OneStack.class, OneBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestBallotWalkTest {
  private final Shots shots = new Shots("uji-");
  private OpenElection election;

  @TempDir Path folder;

  @BeforeAll
  void openElection(Stack stack) throws Exception {
    // the first number of a ballot encrypts the first candidate
    election =
        OpenElection.prepare(
            stack, "uji", 8_900, "Konvensi uji surat suara", Map.of("blankAllowed", false));
  }

  @AfterAll
  void everybodyIsServed() {
    shots.checkForEverybody();
  }

  @Test
  void testedOnASecondDeviceThenVotedWithAnotherBallot(Stack stack, Browser browser)
      throws Exception {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE);
        Visitor second = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      List<String> sent = new ArrayList<>();
      voter.page().onRequest(request -> noteTested(request, sent));
      BoothPage booth = reviewed(voter, 0);
      shots.both(voter, "periksa");
      String tracker = booth.prepare();
      assertThat(voter.page().getByTestId("ready")).isFocused();
      shots.both(voter, "siap");
      assertEquals(tracker, booth.test());
      assertThat(voter.page().getByTestId("opened")).isFocused();
      shots.both(voter, "dibuka");
      assertEquals(1, sent.size());
      Path opening = booth.saveOpening();
      String text = Files.readString(opening);
      assertTrue(sent.stream().noneMatch(body -> body.contains(text.split(" ", -1)[4])));

      CheckPage check = new CheckPage(second).check(picture(voter.page()), tracker);
      assertEquals("good", check.ending(), check::verdict);
      assertThat(check.chosen()).hasCount(1);
      assertThat(check.chosen()).containsText(election.candidates().get(0));
      shots.both(second, "perangkat-lain");
      assertAudited(stack, List.of(opening), 0, "HOLDS", election.candidates().get(0));

      refusedAsVote(stack, voter.page(), sent.get(0));
      String another = booth.makeAnother();
      assertNotEquals(tracker, another);
      booth.sendPrepared();
      assertEquals(another, booth.finished());
      voter.watch().checkNeverSent(election.credentials().get(0));
      assertEquals(2, voter.watch().checkBallotsAreAnonymous());
      voter.watch().checkCalm();
      published(second);
      second.watch().checkCalm();
    }
  }

  /** Seen by the voter: another name than the one chosen. */
  @Test
  void aBoothThatEncryptsAnotherChoiceIsSeenThrough(Stack stack, Browser browser) throws Exception {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE);
        Visitor second = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      CheatingBooth.ENCRYPTS_ANOTHER.replaceIn(voter);
      BoothPage booth = reviewed(voter, 1);
      String tracker = booth.prepare();
      booth.test();
      Path opening = booth.saveOpening();
      CheckPage check = new CheckPage(second).check(opening, tracker);
      assertThat(check.chosen()).hasCount(1);
      assertThat(check.chosen()).containsText(election.candidates().get(2));
      assertAudited(stack, List.of(opening), 0, "HOLDS", election.candidates().get(2));
    }
  }

  /** Seen by the second device: the opening does not fit the ballot. */
  @Test
  void aBoothThatLiesInTheOpeningIsSeenThrough(Stack stack, Browser browser) throws Exception {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE);
        Visitor second = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      CheatingBooth.LIES_IN_THE_OPENING.replaceIn(voter);
      BoothPage booth = reviewed(voter, 2);
      String tracker = booth.prepare();
      booth.test();
      Path opening = booth.saveOpening();
      CheckPage check = new CheckPage(second).check(opening, tracker);
      assertEquals("bad", check.ending(), check::verdict);
      shots.both(second, "tidak-cocok");
      assertAudited(stack, List.of(opening), 1, "opening-answer-wrong", "DOES NOT HOLD");
    }
  }

  /**
   * Seen by the board where the same choice is encrypted again, and else by the second device once
   * it has two of its ballots.
   */
  @Test
  void aBoothThatUsesRandomNumbersAgainIsSeenThrough(Stack stack, Browser browser)
      throws Exception {
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE);
        Visitor second = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      CheatingBooth.REUSES_RANDOMNESS.replaceIn(voter);
      String credential = election.credentials().get(3);
      BoothPage booth = reviewed(voter, 0, credential);
      String tracker = booth.prepare();
      booth.test();
      Path opening = booth.saveOpening();
      CheckPage check = new CheckPage(second).check(opening, tracker);
      assertEquals("good", check.ending(), check::verdict);
      assertAudited(stack, List.of(opening), 0, "HOLDS", election.candidates().get(0));

      assertNotEquals(tracker, booth.makeAnother());
      assertThat(booth.testInVain()).containsText("mengulang bilangan acak");
      shots.both(voter, "terulang");

      booth.chooseInstead(election.candidates().get(0), election.candidates().get(1));
      booth.present(credential);
      String later = booth.prepare();
      booth.test();
      Path repeated = booth.saveOpening();
      check.check(repeated, later);
      assertEquals("bad", check.ending(), check::verdict);
      assertThat(check.checks()).containsText("Bilangan acak terulang");
      shots.both(second, "terulang-diperiksa");
      assertAudited(stack, List.of(repeated), 0, "HOLDS", election.candidates().get(1));
      assertAudited(stack, List.of(opening, repeated), 1, "randomness-repeated", later);
    }
  }

  private BoothPage reviewed(Visitor voter, int index) {
    return reviewed(voter, index, election.credentials().get(index));
  }

  private BoothPage reviewed(Visitor voter, int candidate, String credential) {
    List<String> choice = List.of(election.candidates().get(candidate));
    BoothPage booth = new BoothPage(voter).open(election.uuid()).ready();
    booth.choose(choice);
    booth.review(choice);
    booth.present(credential);
    return booth;
  }

  private static void noteTested(Request request, List<String> bodies) {
    if (request.method().equals("POST") && request.url().endsWith("/tested-ballots")) {
      bodies.add(request.postData());
    }
  }

  /** The QR code as the camera of the second device would see it. */
  private Path picture(Page page) {
    Path picture = folder.resolve("kode.png");
    page.getByTestId("opening-code")
        .locator("svg")
        .screenshot(new Locator.ScreenshotOptions().setPath(picture));
    return picture;
  }

  /** The very bytes that were tested, sent as a vote by somebody who kept them. */
  private void refusedAsVote(Stack stack, Page page, String body) {
    APIResponse answer =
        page.request()
            .post(
                stack.urls().platform() + "/api/elections/" + election.uuid() + "/ballots",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/vnd.konvensi.ballot+json")
                    .setData(body.getBytes(StandardCharsets.UTF_8)));
    assertEquals(409, answer.status());
    assertTrue(answer.text().contains("ballot-was-tested"), answer::text);
  }

  /** What {@code audit ballot} says, a program of its own. */
  private static void assertAudited(Stack stack, List<Path> openings, int code, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("id.konvensirakyat.audit.cli.Audit");
    command.addAll(List.of("ballot", "--lang", "en", "--url", stack.urls().platform() + "/api"));
    openings.forEach(opening -> command.add(opening.toString()));
    Process audit = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, audit.waitFor(), said);
    for (String word : words) {
      assertTrue(said.contains(word), said);
    }
  }

  private void published(Visitor visitor) {
    visitor.open(
        "/pemantau.html?konvensi=" + election.convention() + "&dapil=" + OpenElection.DAPIL);
    Locator tests = visitor.page().getByTestId("tests");
    assertThat(tests.getByTestId("chance")).isVisible();
    tests.scrollIntoViewIfNeeded();
    shots.both(visitor, "terbit");
  }
}
