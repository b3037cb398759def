package id.konvensirakyat.deploy.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.deploy.person.RefusedException;
import java.nio.charset.StandardCharsets;
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
                  default -> new StubServer.Reply(201, WORD);
                })) {
      BallotSender sender = new BallotSender(server.api());
      BallotSender.Acknowledgement word = sender.send("e1", BALLOT);
      assertEquals(new BallotSender.Acknowledgement("e1", "t", 7, "r"), word);
      assertEquals(List.of("{\"a\":1}", "{\"a\":1}", "{\"a\":1}"), server.bodies());
      assertEquals(2, sender.resends());
      assertEquals(List.of("null", "null", "null"), server.authorizations());
    }
  }

  @Test
  void aRefusalIsNotSentAgain() throws Exception {
    try (StubServer server = new StubServer((target, index) -> new StubServer.Reply(409, "{}"))) {
      BallotSender sender = new BallotSender(server.api());
      RefusedException refusal =
          assertThrows(RefusedException.class, () -> sender.send("e1", BALLOT));
      assertEquals(409, refusal.answer().status());
      assertEquals(1, server.bodies().size());
    }
  }
}
