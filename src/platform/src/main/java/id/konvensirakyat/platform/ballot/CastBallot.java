package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.CastOutcome;
import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.Sequencers;
import id.konvensirakyat.platform.board.StoredBallot;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A vote on its way: verified on the pool, then appended with the next batch. Its answer comes when
 * it is durable, and not before.
 */
@ApplicationScoped
public class CastBallot {
  @Inject private RecogniseBallot recogniseBallot;
  @Inject private Sequencers sequencers;
  @Inject private VerificationPool pool;

  /**
   * A ballot in the chain.
   *
   * @param isNew false if these very bytes had been accepted before
   */
  record Cast(ElectionContext context, StoredBallot ballot, boolean isNew) {}

  /**
   * Casts a ballot.
   *
   * @param size how many bytes were sent
   * @param sent reads them; on the pool, so that no more are read at once than it has threads
   * @return completed when the ballot is durable, or with a {@link Refusal}
   * @throws Refusal at once if the line is full
   */
  CompletableFuture<Cast> cast(String election, int size, Supplier<SentBallot> sent) {
    return pool.submit(size, () -> recogniseOrAppend(election, sent.get()))
        .exceptionally(
            thrown -> {
              throw StorageFailures.orTryAgain(thrown);
            });
  }

  private CompletableFuture<Cast> recogniseOrAppend(String election, SentBallot sent) {
    // Someone who lost the connection sends the same bytes again, maybe after the close: what was
    // promised stays promised, and costs no second verification.
    RecogniseBallot.Recognised known = recogniseBallot.recognise(election, Hash.of(sent.ballot()));
    return known.present().isPresent()
        ? CompletableFuture.completedFuture(new Cast(known.context(), known.present().get(), false))
        : append(known.context(), sent);
  }

  private CompletableFuture<Cast> append(ElectionContext context, SentBallot sent) {
    return sequencers
        .append(VerifyBallot.verify(context, sent.ballot(), sent.hints()))
        .thenApply(outcome -> cast(context, outcome));
  }

  private static Cast cast(ElectionContext context, CastOutcome outcome) {
    if (outcome instanceof CastOutcome.Appended appended) {
      return new Cast(context, appended.ballot(), true);
    }
    if (outcome instanceof CastOutcome.Present present) {
      return new Cast(context, present.ballot(), false);
    }
    throw Refusal.of(
        switch (((CastOutcome.Refused) outcome).reason()) {
          case NOT_OPEN -> Problem.VOTING_NOT_OPEN;
          case CLOSED -> Problem.VOTING_CLOSED;
          case REPLAYED -> Problem.BALLOT_REPLAYED;
          case DUPLICATE_CIPHERTEXT -> Problem.BALLOT_DUPLICATE_CIPHERTEXT;
          case REVOTE_NOT_ALLOWED -> Problem.REVOTE_NOT_ALLOWED;
          case TESTED -> Problem.BALLOT_WAS_TESTED;
        });
  }
}
