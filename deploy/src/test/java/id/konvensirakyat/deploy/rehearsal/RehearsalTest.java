package id.konvensirakyat.deploy.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.deploy.stack.Component;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real platform, killed in the middle of the vote: what it acknowledged, it keeps. */
class RehearsalTest {
  private static final int VOTERS = 60;

  @TempDir Path directory;

  @Test
  void everyAcknowledgedBallotSurvivesTheDeathOfPayaraAndOfMariaDb() throws Exception {
    Path export = directory.resolve("export.zip");
    Auditing auditing = new Auditing(Path.of(System.getProperty("konvensi.root")));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (Stack stack =
        Stack.builder()
            .stateDirectory(directory.resolve("state"))
            .freePorts()
            .fastStart()
            .say(out::println)
            .build()) {
      stack.start();
      AtomicInteger acknowledged = new AtomicInteger();
      Rehearsal.Report report =
          new Rehearsal(
                  stack.site(),
                  new RehearsalPlan(VOTERS, 2, 4, "Ed25519", 7, 4, export),
                  auditing,
                  out,
                  word -> {
                    switch (acknowledged.incrementAndGet()) {
                      case VOTERS / 4 -> stack.kill9(Component.PAYARA);
                      case VOTERS / 2 -> stack.kill9(Component.MARIADB);
                      default -> {}
                    }
                  })
              .run();
      out.println(report.times().table());
      assertTrue(report.acknowledged().size() >= VOTERS);
      assertEquals(acknowledged.get(), report.acknowledged().size());
      assertTrue(report.resends() > 0, "the servers' deaths were noticed by voters");
    }
    theAuditNoticesOneChangedByte(auditing, export);
  }

  private static void theAuditNoticesOneChangedByte(Auditing auditing, Path export)
      throws Exception {
    Path changed = Files.copy(export, export.resolveSibling("changed.zip"));
    try (RandomAccessFile file = new RandomAccessFile(changed.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int value = file.read();
      file.seek(file.length() / 2);
      file.write(value ^ 1);
    }
    assertThrows(RehearsalException.class, () -> auditing.verify(changed));
  }
}
