package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.platform.board.BatchQueue;
import id.konvensirakyat.platform.persistence.Sql;
import id.konvensirakyat.platform.testserver.TestDatabase;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;

/**
 * How many entries a second the log takes, alone: ballots' entries wait for the next batch, each
 * batch is one transaction of MariaDB with its tiles and its signed checkpoint, committed durably
 * ({@code innodb_flush_log_at_trx_commit=1}) before anybody is answered. Run by deploy/log-speed.
 */
public final class LogSpeed {
  private static final String CONVENTION = "LogSpeed";
  private static final int USUAL_BATCH = 256;
  private static final int WAITING = 1024;

  private final Connection connection;
  private final AppendEntries appendEntries;
  private final AtomicLong batches = new AtomicLong();
  private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());

  private LogSpeed(Connection connection) {
    this.connection = connection;
    this.appendEntries =
        new AppendEntries(
            new Logs(new Sql(connection)), new LogKeys(List.of(new byte[32])), new StartChecks());
  }

  /** Arguments: seconds to warm up, seconds to measure, the most entries of a transaction. */
  public static void main(String[] arguments) throws Exception {
    int warmUp = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
    int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_BATCH;
    Path directory = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path own = Files.createTempDirectory(directory, "log-speed-");
    try (TestDatabase database = new TestDatabase(own.resolve("mariadb"));
        Connection connection = database.connect()) {
      Flyway.configure()
          .dataSource(connection.getMetaData().getURL(), "konvensi", "for-tests-only")
          .locations("classpath:db/migration")
          .load()
          .migrate();
      new LogSpeed(connection).measure(warmUp, seconds, batch);
    }
  }

  private void measure(int warmUp, int seconds, int batch) throws Exception {
    begin();
    ExecutorService committing = Executors.newSingleThreadExecutor();
    try {
      BatchQueue<LogEntry, Boolean> queue =
          new BatchQueue<>(2 * WAITING, batch, committing, this::commit);
      run(queue, Duration.ofSeconds(warmUp), 0);
      micros.clear();
      batches.set(0);
      long before = size();
      Instant start = Instant.now();
      run(queue, Duration.ofSeconds(seconds), before);
      double elapsed = Duration.between(start, Instant.now()).toMillis() / 1000.0;
      report(before, elapsed);
    } finally {
      committing.shutdown();
    }
    verify();
  }

  private void begin() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "insert into convention (id, name, level, election_group, stage, rules, lot_seed,"
              + " created_at, version) values ('"
              + CONVENTION
              + "', 'x', 'DPR_RI', 'Ed25519', 'VOTING', '', repeat('0', 64), now(6), 0)");
    }
    new Logs(new Sql(connection)).add(LogHead.empty(CONVENTION, "log.example/speed"));
    connection.setAutoCommit(false);
  }

  private List<Boolean> commit(List<LogEntry> batch) {
    try {
      appendEntries.append(CONVENTION, batch);
      connection.commit();
      batches.incrementAndGet();
      return Collections.nCopies(batch.size(), true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(BatchQueue<LogEntry, Boolean> queue, Duration length, long first)
      throws InterruptedException {
    Semaphore waiting = new Semaphore(WAITING);
    Instant end = Instant.now().plus(length);
    CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
    for (int i = 0; Instant.now().isBefore(end); i++) {
      waiting.acquire();
      long started = System.nanoTime();
      CompletableFuture<Boolean> answer = queue.offer(ballot(first + i)).orElseThrow();
      CompletableFuture<Boolean> measured =
          answer.whenComplete(
              (done, failure) -> {
                micros.add((System.nanoTime() - started) / 1000);
                waiting.release();
              });
      all = all.isDone() && all.join() ? measured : all.thenCombine(measured, Boolean::logicalAnd);
    }
    waiting.acquire(WAITING);
    if (!all.join()) {
      throw new IllegalStateException("An entry was not appended");
    }
  }

  private static LogEntry ballot(long number) {
    try {
      return new LogEntry.Event(
          Uuid.decode("Pvtx6fwz27wUknAAA"),
          (int) number,
          EventType.BALLOT,
          Hour.of(Instant.now()),
          Hash.of("event " + number),
          Optional.of(Hash.of("ballot " + number)));
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long size() throws SQLException {
    long size = new Logs(new Sql(connection)).find(CONVENTION).orElseThrow().size();
    connection.commit();
    return size;
  }

  private void report(long before, double elapsed) throws SQLException {
    long entries = size() - before;
    Collections.sort(micros);
    System.out.println(
        "| entries/s | entries | seconds | transactions | entries each"
            + " | ms to the acknowledgement: median, 99 of 100 | flush at commit | cores |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    System.out.printf(
        "| %,.0f | %,d | %.1f | %,d | %.0f | %.1f, %.1f | %s | %d |%n",
        entries / elapsed,
        entries,
        elapsed,
        batches.get(),
        (double) entries / batches.get(),
        micros.get(micros.size() / 2) / 1000.0,
        micros.get(micros.size() * 99 / 100) / 1000.0,
        new Sql(connection).rows("select @@innodb_flush_log_at_trx_commit").get(0)[0],
        Runtime.getRuntime().availableProcessors());
  }

  /** What is stored is the tree of the last checkpoint. */
  private void verify() {
    Sql sql = new Sql(connection);
    LogHead head = new Logs(sql).find(CONVENTION).orElseThrow();
    Frontier frontier = Frontier.empty();
    while (frontier.size() < head.size()) {
      for (Object[] row :
          sql.rows(
              "select entry from log_entry where convention = ? and idx >= ? order by idx"
                  + " limit 10000",
              CONVENTION,
              frontier.size())) {
        frontier = frontier.append(TreeHash.leaf((byte[]) row[0]));
      }
    }
    if (!frontier.head().equals(head.frontier().head())) {
      throw new IllegalStateException("What was stored is not what was signed");
    }
  }
}
