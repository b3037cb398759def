package id.konvensirakyat.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.BrowserRolls;
import id.konvensirakyat.deploy.rehearsal.EnrolPlan;
import id.konvensirakyat.deploy.rehearsal.EnrolRehearsal;
import id.konvensirakyat.deploy.rehearsal.EnrolReport;
import id.konvensirakyat.deploy.rehearsal.SeenRoll;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rolls of all dapil, counted by everybody: {@code deploy/enrol-rehearsal} in small. */
class EnrolRehearsalTest {
  private static final int VOTERS = 400;
  private static final int DAPIL = 84;

  @Test
  void everybodySeesTheRollsThatTheVotersMade() throws Exception {
    Path root = Path.of(System.getProperty("konvensi.root"));
    TokenMint mint = new TokenMint();
    EnrolPlan plan = new EnrolPlan(VOTERS, DAPIL, 4, Path.of("target", "enrolment", "export.zip"));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (Stack stack =
        Stack.builder()
            .stateDirectory(Path.of("target", "enrolment-stack"))
            .fromScratch()
            .freePorts()
            .fastStart()
            .withoutKeycloak(TokenMint.ISSUER, mint.publicKeys())
            .unlimitedClusters()
            .build()) {
      stack.start();
      EnrolReport report =
          new EnrolRehearsal(stack.site(), mint, plan, new Auditing(root), new BrowserRolls(), out)
              .run();
      assertEquals(List.of(), report.differences());
      assertEquals(DAPIL, report.own().size());
      assertEquals(VOTERS, report.own().values().stream().mapToInt(SeenRoll::count).sum());
      // a comparison that sees nothing would agree with everything
      Map<String, SeenRoll> other = new TreeMap<>(report.published());
      String first = other.keySet().iterator().next();
      other.put(first, new SeenRoll(other.get(first).count(), "0".repeat(64)));
      EnrolReport changed =
          new EnrolReport(
              report.convention(), plan, report.times(), report.own(), other, Map.of(), Map.of());
      assertEquals(1 + 2 * DAPIL, changed.differences().size());
    }
  }
}
