package id.konvensirakyat.platform.convention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.testserver.InContainerServer;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: injection, transactions and the mapping of rows really work together. */
@ExtendWith({InContainerServer.class, ArquillianExtension.class})
class ConventionInContainerTest {
  private static final Caller COMMITTEE =
      new Caller("s-1", "panitia1", "Panitia Satu", Set.of("committee"));
  private static final Caller STEERING =
      new Caller("s-2", "pengarah1", "Pengarah Satu", Set.of("steering"));
  private static final Caller SECOND =
      new Caller("s-3", "pengarah2", "Pengarah Dua", Set.of("steering"));

  @Inject private OpenConvention openConvention;
  @Inject private PerformAct performAct;
  @Inject private Conventions conventions;
  @Inject private Districts districts;
  @Inject private Acts acts;
  @Inject private UserTransaction transaction;

  @Deployment
  static WebArchive application() {
    return InContainerServer.application(ConventionInContainerTest.class);
  }

  @Test
  void aConventionIsReadBackAsItWasMade() throws Exception {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    NewConvention made = convention();
    String id = openConvention.open(COMMITTEE, made);
    transaction.begin();
    Convention read = conventions.get(id);
    assertEquals(made.rules(), read.rules());
    assertEquals(made.trustees(), read.trustees());
    assertEquals(Stage.DRAFT, read.stage());
    assertTrue(read.suspendedFrom().isEmpty());
    ActRow act = acts.rows(id, -1, 10).get(0);
    assertFalse(act.at().isBefore(before), "an Instant survives its column to the microsecond");
    assertTrue(new String(act.line(), StandardCharsets.UTF_8).contains(act.at().toString()));
    transaction.rollback();
  }

  @Test
  void aRefusedActLeavesNothingBehind() throws Exception {
    String id = openConvention.open(COMMITTEE, convention());
    byte[] only = lines(id).get(0);
    assertThrows(
        Refusal.class, () -> performAct.perform(id, COMMITTEE, Act.OPEN_CANDIDACY, "terlalu dini"));
    assertEquals(1, lines(id).size());
    performAct.perform(id, STEERING, Act.FREEZE_RULES, "uji");
    assertEquals(2, lines(id).size(), "a proposal");
    performAct.perform(id, SECOND, Act.FREEZE_RULES, "uji");
    assertEquals(4, lines(id).size(), "the act and the lot's commitment");
    assertArrayEquals(only, lines(id).get(0));
  }

  @Test
  void whatIsRolledBackWasNeverWritten() throws Exception {
    String id = openConvention.open(COMMITTEE, convention());
    transaction.begin();
    acts.append(id, "panitia1", "COMMITTEE", "TEST", id, "", "");
    assertEquals(2, acts.lines(id, -1, 10).size());
    transaction.rollback();
    assertEquals(1, lines(id).size());
  }

  private List<byte[]> lines(String id) throws Exception {
    transaction.begin();
    try {
      return acts.lines(id, -1, 10);
    } finally {
      transaction.rollback();
    }
  }

  private NewConvention convention() {
    Rules rules =
        Rules.defaults(
                Level.DPR_RI,
                List.of(districts.dpr().dapil(DapilCode.of("3102").orElseThrow()).orElseThrow()),
                LocalDate.of(2026, 6, 1))
            .with(new TrusteeRules(2, 3));
    return new NewConvention("Uji", "Ed25519", List.of("kunci1", "kunci2", "kunci3"), rules);
  }
}
