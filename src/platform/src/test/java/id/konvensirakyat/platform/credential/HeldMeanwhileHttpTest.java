package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Another convention holds a person while this one freezes its roll. */
class HeldMeanwhileHttpTest {
  @Test
  void theRollAndTheRegisterAreOfTheSamePeople() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    for (int voter = 1; voter <= 4; voter++) {
      walk.enrol(voter, SampleConvention.AREA, "B");
    }
    c.act("CLOSE_CANDIDACY").expect(200);
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.makeKeys();
    CompletableFuture<Http.Answer> freeze;
    try (Connection other = PlatformServer.shared().database().connect();
        PreparedStatement hold =
            other.prepareStatement("update person set held = true where subject = ?")) {
      other.setAutoCommit(false);
      hold.setString(1, walk.subject(4));
      hold.executeUpdate();
      freeze = CompletableFuture.supplyAsync(() -> c.act("FREEZE_ROLL"));
      Thread.sleep(5_000);
      assertFalse(freeze.isDone(), "it waits for whoever decides about its people");
      other.commit();
    }
    assertEquals(200, freeze.get(40, TimeUnit.SECONDS).status());
    assertEquals("[\"HELD\"]", walk.standing(4).path("reasons").toString());
    assertEquals("ON_ROLL", walk.standing(3).path("state").asText());
  }
}
