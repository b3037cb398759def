package id.konvensirakyat.systemtests.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.Rehearsal;
import id.konvensirakyat.deploy.rehearsal.RehearsalPlan;
import id.konvensirakyat.deploy.stack.Component;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Kill -9 in the middle of the vote. The rehearsal itself then checks that every acknowledged
 * ballot is in the record at its promised height, that the results are what the voters chose, and
 * that the audit passes: here only the failures are added.
 */
@Isolated
@ExtendWith(OneStack.class)
class PowerFailureTest {
  private static final Path ROOT = Path.of(System.getProperty("konvensi.root"));
  private static final int VOTERS = 90;

  @Test
  void noAcknowledgedBallotIsLostWhenServersDieDuringTheVote(Stack stack) throws Exception {
    var acknowledged = new AtomicInteger();
    List<Component> killed = new CopyOnWriteArrayList<>();
    var plan =
        new RehearsalPlan(
            VOTERS, 2, 3, "Ed25519", 7, 4, Path.of("target", "power-failure", "export.zip"));
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Rehearsal.Report report =
        new Rehearsal(
                stack.site(),
                plan,
                new Auditing(ROOT),
                out,
                ballot -> {
                  int count = acknowledged.incrementAndGet();
                  if (count == VOTERS / 4 || count == VOTERS * 3 / 4) {
                    Component victim = count == VOTERS / 4 ? Component.PAYARA : Component.MARIADB;
                    stack.kill9(victim);
                    killed.add(victim);
                  }
                })
            .run();
    assertEquals(List.of(Component.PAYARA, Component.MARIADB), killed);
    assertTrue(report.resends() > 0, "the failures were felt");
    assertTrue(report.acknowledged().size() >= VOTERS);
    stack.awaitReady();
  }
}
