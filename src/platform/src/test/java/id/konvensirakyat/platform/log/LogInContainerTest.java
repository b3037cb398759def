package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.ContainedConvention;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.convention.OpenConvention;
import id.konvensirakyat.platform.persistence.Sql;
import id.konvensirakyat.platform.testserver.InContainerServer;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.KeyChain;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.Rotation;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The container completes transactions as the log needs it to. */
@ExtendWith({InContainerServer.class, ArquillianExtension.class})
class LogInContainerTest {
  @Inject private OpenConvention openConvention;
  @Inject private Districts districts;
  @Inject private Acts acts;
  @Inject private LogEntries entries;
  @Inject private Logs logs;
  @Inject private LogFolder folder;
  @Inject private Rotations rotations;
  @Inject private LogKeys keys;
  @Inject private StartChecks checks;
  @Inject private WriteMissingLogs writeMissingLogs;
  @Inject private Sql sql;
  @Inject private UserTransaction transaction;

  @Deployment
  static WebArchive application() {
    return InContainerServer.application(LogInContainerTest.class, ContainedConvention.class);
  }

  @Test
  void whatATransactionLogsIsCoveredByOneCheckpoint() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    long before = logs.find(id).orElseThrow().size();
    transaction.begin();
    act(id);
    act(id);
    assertEquals(before, logs.find(id).orElseThrow().size(), "nothing before it ends");
    transaction.commit();
    assertEquals(before + 2, logs.find(id).orElseThrow().size());
    assertTrue(logs.note(id).orElseThrow().contains("\n" + (before + 2) + "\n"));
  }

  @Test
  void whatIsRolledBackIsNotLogged() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    LogHead before = logs.find(id).orElseThrow();
    transaction.begin();
    act(id);
    transaction.rollback();
    assertEquals(before.frontier().head(), logs.find(id).orElseThrow().frontier().head());
  }

  @Test
  void whatCannotBeLoggedDidNotHappen() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    LogHead before = logs.find(id).orElseThrow();
    transaction.begin();
    act(id);
    // the second line of this number: found out when the log is written
    entries.append(id, new LogEntry.Act(0, "CREATE", Instant.now(), Hash.of("another")));
    assertThrows(RollbackException.class, transaction::commit);
    assertEquals(1, lines(id));
    assertEquals(before.frontier().head(), logs.find(id).orElseThrow().frontier().head());
  }

  @Test
  void anActOlderThanTheLogDidNotHappen() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    transaction.begin();
    entries.append(id, new LogEntry.Act(1, "TEST", Instant.EPOCH, Hash.of("early")));
    assertThrows(RollbackException.class, transaction::commit);
  }

  @Test
  void nothingIsAppendedWhileTheServerMustNotSign() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    checks.hold(id);
    try {
      transaction.begin();
      Refusal refused = assertThrows(Refusal.class, () -> act(id));
      assertEquals("log-behind", refused.problem().code());
      transaction.rollback();
      checks.release(id);
      transaction.begin();
      act(id);
      checks.hold(id);
      assertThrows(RollbackException.class, transaction::commit, "just before it is signed");
    } finally {
      checks.release(id);
    }
    assertEquals(1, lines(id));
  }

  @Test
  void anActIsNeverOlderThanTheLog() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    Instant later = Instant.now().plus(Duration.ofHours(3));
    transaction.begin();
    entries.append(
        id, new LogEntry.Tested(Uuid.decode("Pvtx6fwz27wUkn"), Hash.of("b"), Hour.of(later)));
    transaction.commit();
    transaction.begin();
    act(id);
    assertEquals(Hour.of(later).start(), acts.at(id, 1), "another server's clock is ahead");
    transaction.commit();
  }

  @Test
  void aConventionOfBeforeGetsALogThatGoesOn() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    transaction.begin(); // or the clock cosigns in between
    for (String table :
        List.of("log_cosignature", "log_checkpoint", "log_tile", "log_entry", "log")) {
      sql.update("delete from " + table + " where convention = ?", id);
    }
    transaction.commit();
    assertTrue(writeMissingLogs.missing().contains(id));
    writeMissingLogs.write(id);
    assertEquals(2, logs.find(id).orElseThrow().size(), "a key and CREATE");
    transaction.begin();
    act(id);
    assertThrows(RollbackException.class, transaction::commit, "this server has signed more");
    assertTrue(checks.isBehind(id));
    checks.release(id);
    transaction.begin();
    LogEntry.Act act = new LogEntry.Act(1, "TEST", Instant.now(), Hash.of("line"));
    new AppendEntries(logs, keys, new StartChecks()).append(id, List.of(act));
    transaction.commit();
    assertEquals(3, logs.find(id).orElseThrow().size());
  }

  @Test
  void whoKnowsTheOldKeyAloneComesToTheNewOne() throws Exception {
    String id = ContainedConvention.open(openConvention, districts);
    String origin = logs.find(id).orElseThrow().origin();
    String old = ConfigProvider.getConfig().getValue("konvensi.log.key", String.class);
    String next = Base64.getEncoder().encodeToString(new byte[32]);
    List<VerifierKey> both = LogKeys.parse(old + "," + next).keys(origin);
    LogFolder.AtSize before = folder.now(id);
    append(id, old + "," + next, new LogEntry.Key(both.get(1)));
    append(id, next, new LogEntry.Release(Hash.of("pages"), Instant.now()));
    byte[] file = rotations.file(id, 1).orElseThrow();
    KeyChain chain = new KeyChain(origin, both.subList(0, 1));
    SignedNote newest = SignedNote.parse(logs.note(id).orElseThrow());
    assertFalse(chain.hasSigned(newest));
    Rotation rotation = chain.add(file);
    assertEquals(both, chain.believed());
    assertTrue(chain.hasSigned(newest));
    assertEquals(rotation.index() + 1, rotation.head().size());
    Map<String, byte[]> files = new HashMap<>();
    folder.now(id).writeTo(files::put);
    assertArrayEquals(file, files.get("rotation/1"));
    files.clear();
    before.writeTo(files::put);
    assertFalse(files.containsKey("rotation/1"), "made later");
    assertTrue(rotations.file(id, 2).isEmpty());
    assertTrue(rotations.file(id, 0).isEmpty());
  }

  private void append(String id, String seeds, LogEntry entry) throws Exception {
    transaction.begin();
    new AppendEntries(logs, LogKeys.parse(seeds), new StartChecks()).append(id, List.of(entry));
    transaction.commit();
  }

  private void act(String id) {
    acts.append(id, "panitia1", "COMMITTEE", "TEST", id, "", "");
  }

  private int lines(String id) throws Exception {
    transaction.begin();
    try {
      return acts.lines(id, -1, 10).size();
    } finally {
      transaction.rollback();
    }
  }
}
