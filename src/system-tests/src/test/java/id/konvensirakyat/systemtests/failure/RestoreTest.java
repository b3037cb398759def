package id.konvensirakyat.systemtests.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.deploy.person.Answer;
import id.konvensirakyat.deploy.rehearsal.LogObserver;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A restored server goes on from where its witnesses have seen it, or not at all. */
@Isolated
@ExtendWith(OneStack.class)
class RestoreTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void anOldBackupRecordsNothingAndTheNewestOneGoesOn(Stack stack, @TempDir Path folder)
      throws Exception {
    Official committee = office(stack, "committee");
    Official steering = office(stack, "steering");
    String convention = committee.create(plan(stack));
    LogObserver observer = LogObserver.of(stack.api(), convention);
    stack.backUpPlatform(folder.resolve("old"));
    steering.act(convention, "FREEZE_RULES", "Aturan ditetapkan");
    awaitWitnesses(observer);
    stack.backUpPlatform(folder.resolve("new"));

    stack.restorePlatform(folder.resolve("old"));
    assertEquals("BEHIND", state(stack, convention));
    Answer refused =
        stack
            .api(stack.signIn(stack.demoAccounts().withRole("steering").get(0)))
            .post(
                "/conventions/" + convention + "/acts",
                Map.of("act", "FREEZE_RULES", "reason", "Aturan lain"));
    assertEquals(503, refused.status(), refused.text());
    assertEquals("log-behind", refused.problem());

    stack.restorePlatform(folder.resolve("new"));
    await(() -> !state(stack, convention).equals("BEHIND"));
    committee.act(convention, "OPEN_CANDIDACY", "Pendaftaran dibuka");
    observer.lookAtWitnesses(stack.witnesses());
    observer.confirm();
    awaitWitnesses(observer);
  }

  private static Official office(Stack stack, String role) throws IOException {
    List<String> people = stack.demoAccounts().withRole(role);
    return new Official(
        List.of(stack.api(stack.signIn(people.get(0))), stack.api(stack.signIn(people.get(1)))));
  }

  private static ConventionPlan plan(Stack stack) throws IOException {
    String dapil =
        stack
            .api()
            .get("/dapil?level=DPR_RI")
            .orThrow()
            .json()
            .required(0)
            .required("code")
            .asText();
    return new ConventionPlan(
        "Konvensi yang dipulihkan",
        "DPR_RI",
        List.of(dapil),
        "Ed25519",
        new ConventionPlan.KeyHolders(2, stack.demoAccounts().withRole("trustee").subList(0, 3)),
        Map.of());
  }

  private static String state(Stack stack, String convention) throws IOException {
    return stack
        .api()
        .get("/conventions/" + convention + "/log")
        .orThrow()
        .json()
        .required("state")
        .asText();
  }

  private static void awaitWitnesses(LogObserver observer) throws Exception {
    await(() -> observer.witnessedSize() == observer.look().size());
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < deadline, "waited for too long");
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
