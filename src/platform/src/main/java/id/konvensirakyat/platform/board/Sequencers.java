package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Queues for each election: verified ballots wait here for the next transaction. */
@ApplicationScoped
public class Sequencers {
  private static final int CAPACITY = 4096;
  private static final int LARGEST_BATCH = 256;

  private final Map<String, BatchQueue<VerifiedBallot, CastOutcome>> queues =
      new ConcurrentHashMap<>();
  private final Map<String, BatchQueue<VerifiedBallot, TestOutcome>> tests =
      new ConcurrentHashMap<>();

  @Inject private AppendBallots appendBallots;
  @Inject private KeepTestedBallots keepTestedBallots;

  @Resource private ManagedExecutorService executor;

  /**
   * Queues a verified ballot.
   *
   * @return what becomes of it, completed once that is durable
   * @throws Refusal {@link Problem#TRY_AGAIN} if too many wait already
   */
  public CompletableFuture<CastOutcome> append(VerifiedBallot ballot) {
    return queues
        .computeIfAbsent(ballot.ballot().election().uuid().toString(), this::queue)
        .offer(ballot)
        .orElseThrow(() -> Refusal.of(Problem.TRY_AGAIN));
  }

  /**
   * Queues a verified ballot that is to be tested, beside those that are cast.
   *
   * @return what becomes of it, completed once that is durable
   * @throws Refusal {@link Problem#TRY_AGAIN} if too many wait already
   */
  public CompletableFuture<TestOutcome> test(VerifiedBallot ballot) {
    return tests
        .computeIfAbsent(ballot.ballot().election().uuid().toString(), this::testQueue)
        .offer(ballot)
        .orElseThrow(() -> Refusal.of(Problem.TRY_AGAIN));
  }

  private BatchQueue<VerifiedBallot, TestOutcome> testQueue(String election) {
    return new BatchQueue<>(
        CAPACITY, LARGEST_BATCH, executor, batch -> keepTestedBallots.keep(election, batch));
  }

  private BatchQueue<VerifiedBallot, CastOutcome> queue(String election) {
    return new BatchQueue<>(
        CAPACITY, LARGEST_BATCH, executor, batch -> appendBallots.append(election, batch));
  }
}
