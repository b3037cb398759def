package id.konvensirakyat.deploy.rehearsal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.deploy.role.BallotSender.Acknowledgement;
import id.konvensirakyat.deploy.role.StubServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerCheckTest {
  private static final Acknowledgement FIRST = new Acknowledgement("e", "aa", 1, "r");
  private static final Acknowledgement SECOND = new Acknowledgement("e", "bb", 2, "r");

  /** Two pages of one ballot each. */
  private static StubServer.Reply page(String target, int index) {
    return target.endsWith("&after=1")
        ? new StubServer.Reply(
            200, "{\"ballots\":[{\"height\":2,\"tracker\":\"bb\"}],\"next\":null}")
        : new StubServer.Reply(200, "{\"ballots\":[{\"height\":1,\"tracker\":\"aa\"}],\"next\":1}");
  }

  @Test
  void everyPageIsRead() throws Exception {
    try (StubServer server = new StubServer(TrackerCheckTest::page)) {
      new TrackerCheck(server.api()).check(List.of(FIRST, SECOND));
    }
  }

  @Test
  void aMissingBallotIsNamed() throws Exception {
    try (StubServer server = new StubServer(TrackerCheckTest::page)) {
      Acknowledgement lost = new Acknowledgement("e", "cc", 3, "r");
      RehearsalException found =
          assertThrows(
              RehearsalException.class,
              () -> new TrackerCheck(server.api()).check(List.of(FIRST, lost)));
      assertTrue(found.getMessage().contains("cc"));
    }
  }

  @Test
  void aBallotThatStandsElsewhereIsNamed() throws Exception {
    try (StubServer server = new StubServer(TrackerCheckTest::page)) {
      Acknowledgement moved = new Acknowledgement("e", "bb", 9, "r");
      assertThrows(
          RehearsalException.class, () -> new TrackerCheck(server.api()).check(List.of(moved)));
    }
  }
}
