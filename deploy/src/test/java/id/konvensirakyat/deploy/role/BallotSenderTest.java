package id.konvensirakyat.deploy.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.deploy.person.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BallotSenderTest {
  private static final byte[] BALLOT = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
  private static final String WORD = "{\"tracker\":\"t\",\"height\":7,\"receipt\":\"r\"}";

  @Test
  void theSameBytesAreSentUntilTheServerAcknowledges() throws Exception {
    try (StubServer server =
        new StubServer(
            (target, index) ->
                switch (index) {
                  case 0 -> StubServer.Reply.DROP;
                  case 1 -> new StubServer.Reply(503, "{}");
                  // a server that is still starting knows no such address yet
                  case 2 -> new StubServer.Reply(404, "<html></html>");
                  default -> new StubServer.Reply(201, WORD);
                })) {
      BallotSender sender = new BallotSender(server.api());
      BallotSender.Acknowledgement word = sender.send("e1", BALLOT);
      assertEquals(new BallotSender.Acknowledgement("e1", "t", 7, "r"), word);
      assertEquals(Collections.nCopies(4, "{\"a\":1}"), server.bodies());
      assertEquals(3, sender.resends());
      assertEquals(Collections.nCopies(4, "null"), server.authorizations());
    }
  }

  @Test
  void hintsGoBesideTheBallotsText() throws Exception {
    try (StubServer server =
        new StubServer(
            (target, index) ->
                index == 0 ? StubServer.Reply.DROP : new StubServer.Reply(201, WORD))) {
      byte[] hints = "these".getBytes(StandardCharsets.US_ASCII);
      new BallotSender(server.api()).send("e1", BALLOT, hints);
      String body = "{\"ballot\":\"{\\\"a\\\":1}\",\"hints\":\"dGhlc2U=\"}";
      assertEquals(List.of(body, body), server.bodies());
    }
  }

  @Test
  void aRefusalIsNotSentAgain() throws Exception {
    try (StubServer server =
        new StubServer(
            (target, index) ->
                new StubServer.Reply(409, "{\"type\":\"/problems/voting-closed\"}"))) {
      BallotSender sender = new BallotSender(server.api());
      RefusedException refusal =
          assertThrows(RefusedException.class, () -> sender.send("e1", BALLOT));
      assertEquals("voting-closed", refusal.answer().problem());
      assertEquals(1, server.bodies().size());
    }
  }
}
