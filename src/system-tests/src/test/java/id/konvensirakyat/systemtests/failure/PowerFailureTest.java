package id.konvensirakyat.systemtests.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.LogObserver;
import id.konvensirakyat.deploy.rehearsal.Rehearsal;
import id.konvensirakyat.deploy.rehearsal.RehearsalException;
import id.konvensirakyat.deploy.rehearsal.RehearsalPlan;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.stack.Component;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Kill -9 in the middle of the vote. The rehearsal itself then checks that every acknowledged
 * ballot is in the record at its promised height, that the results are what the voters chose, and
 * that the audit passes: here the failures are added, and somebody who remembers every checkpoint
 * that came with a ballot. {@code deploy/kill-rehearsal} does the same a hundred times.
 */
@Isolated
@ExtendWith(OneStack.class)
class PowerFailureTest {
  private static final Path ROOT = Path.of(System.getProperty("konvensi.root"));
  private static final int VOTERS = 90;
  private static final List<Component> VICTIMS =
      List.of(Component.PAYARA, Component.MARIADB, Component.PAYARA, Component.MARIADB);
  private static final Pattern CONVENTION = Pattern.compile("/conventions/([^/]+)/log");

  @Test
  void noAcknowledgedBallotIsLostWhenServersDieDuringTheVote(Stack stack) throws Exception {
    var acknowledged = new AtomicInteger();
    var observed = new AtomicReference<LogObserver>();
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
                  observe(stack, ballot, observed);
                  int count = acknowledged.incrementAndGet();
                  if (count % (VOTERS / 5) == 0 && killed.size() < VICTIMS.size()) {
                    Component victim = VICTIMS.get(killed.size());
                    killed.add(victim);
                    stack.kill9(victim);
                  }
                })
            .run();
    assertEquals(VICTIMS, killed);
    assertTrue(report.resends() > 0, "the failures were felt");
    assertTrue(report.acknowledged().size() >= VOTERS);
    stack.awaitReady();
    LogObserver observer = Objects.requireNonNull(observed.get());
    observer.lookAtWitnesses(stack.witnesses());
    observer.confirm();
    observer.confirmReceipts(report.acknowledged());
    assertTrue(observer.checkpoints() > VICTIMS.size(), "checkpoints were seen");
    assertEquals("2 of 3", observer.needed());
    for (Component witness : Component.WITNESSES) {
      try (var evidence = Files.list(stack.stateOf(witness).resolve("state/evidence"))) {
        assertEquals(List.of(), evidence.toList(), "a checkpoint was refused");
      }
    }
  }

  /** The proof that comes with a ballot names the log; what it shows must stay true. */
  private static void observe(
      Stack stack, BallotSender.Acknowledgement ballot, AtomicReference<LogObserver> observed) {
    try {
      synchronized (observed) {
        if (observed.get() == null) {
          Matcher convention = CONVENTION.matcher(ballot.proof());
          assertTrue(convention.find(), "a ballot's proof names its log");
          observed.set(LogObserver.of(stack.api(), convention.group(1)));
        }
      }
      Objects.requireNonNull(observed.get()).acknowledged(ballot);
    } catch (IOException | RehearsalException e) {
      throw new IllegalStateException(e);
    }
  }
}
