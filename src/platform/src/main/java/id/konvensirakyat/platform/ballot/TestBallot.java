package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.Sequencers;
import id.konvensirakyat.platform.board.TestOutcome;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A ballot that its voter has opened instead of sending it (crypto-spec/log.md 4). It is verified
 * as if it were cast; once it is kept, its voter's booth shows what is in it, and it is never cast.
 */
@ApplicationScoped
public class TestBallot {
  @Inject private RecogniseBallot recogniseBallot;
  @Inject private Sequencers sequencers;
  @Inject private VerificationPool pool;

  /**
   * A ballot that is kept as tested.
   *
   * @param isNew false if these very bytes had been kept before
   */
  record Tested(Hash tracker, boolean isNew) {}

  /**
   * Keeps a ballot as tested.
   *
   * @param size how many bytes were sent
   * @param sent reads them; on the pool, so that no more are read at once than it has threads
   * @return completed when that is durable, or with a {@link Refusal}
   * @throws Refusal at once if the line is full
   */
  CompletableFuture<Tested> test(String election, int size, Supplier<SentBallot> sent) {
    return pool.submit(size, () -> recogniseOrKeep(election, sent.get()))
        .exceptionally(
            thrown -> {
              throw StorageFailures.orTryAgain(thrown);
            });
  }

  private CompletableFuture<Tested> recogniseOrKeep(String election, SentBallot sent) {
    Hash tracker = Hash.of(sent.ballot());
    RecogniseBallot.RecognisedTest known = recogniseBallot.recogniseTest(election, tracker);
    if (known.wasTested()) {
      return CompletableFuture.completedFuture(new Tested(tracker, false));
    }
    return sequencers
        .test(VerifyBallot.verify(known.context(), sent.ballot(), sent.hints()))
        .thenApply(outcome -> tested(tracker, outcome));
  }

  private static Tested tested(Hash tracker, TestOutcome outcome) {
    return switch (outcome) {
      case KEPT -> new Tested(tracker, true);
      case PRESENT -> new Tested(tracker, false);
      case WAS_CAST -> throw Refusal.of(Problem.BALLOT_WAS_CAST);
      case NOT_OPEN -> throw Refusal.of(Problem.VOTING_NOT_OPEN);
      case CLOSED -> throw Refusal.of(Problem.VOTING_CLOSED);
      case DUPLICATE_CIPHERTEXT -> throw Refusal.of(Problem.BALLOT_DUPLICATE_CIPHERTEXT);
      case TOO_MANY -> throw Refusal.of(Problem.TOO_MANY_TESTS);
    };
  }
}
