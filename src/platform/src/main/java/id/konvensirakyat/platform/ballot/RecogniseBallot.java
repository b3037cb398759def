package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.Ballots;
import id.konvensirakyat.platform.board.Chains;
import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.ElectionContexts;
import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.StoredBallot;
import id.konvensirakyat.platform.board.TestedBallots;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Looks whether a ballot is in the box already. In a transaction of its own, since off the
 * request's thread the container gives a database to transactions alone.
 */
@ApplicationScoped
public class RecogniseBallot {
  @Inject private ElectionContexts contexts;
  @Inject private Chains chains;
  @Inject private Ballots ballots;
  @Inject private TestedBallots testedBallots;

  /**
   * What is known of a ballot before it is opened.
   *
   * @param present the ballot of these very bytes, if it is in the box
   */
  record Recognised(ElectionContext context, Optional<StoredBallot> present) {}

  /**
   * What is known of a ballot that is to be tested, before it is opened.
   *
   * @param wasTested whether these very bytes were tested before
   */
  record RecognisedTest(ElectionContext context, boolean wasTested) {}

  /**
   * Recognises a ballot by its tracker.
   *
   * @throws Refusal if its election was not opened; if it is in the box but was replaced since; if
   *     it is not in the box and voting is closed
   */
  @Transactional
  public Recognised recognise(String election, Hash tracker) {
    ElectionContext context =
        contexts.of(election).orElseThrow(() -> Refusal.of(Problem.VOTING_NOT_OPEN));
    Optional<StoredBallot> present = ballots.find(election, tracker);
    if (present.isPresent()
        && !ballots.latest(election, present.get().credential()).equals(present)) {
      throw Refusal.of(Problem.BALLOT_REPLAYED);
    }
    if (present.isEmpty() && !isOpen(election)) {
      throw Refusal.of(Problem.VOTING_CLOSED);
    }
    return new Recognised(context, present);
  }

  /**
   * Recognises a ballot that is to be tested by its tracker.
   *
   * @throws Refusal if its election was not opened; if it was not tested and voting is closed
   */
  @Transactional
  public RecognisedTest recogniseTest(String election, Hash tracker) {
    ElectionContext context =
        contexts.of(election).orElseThrow(() -> Refusal.of(Problem.VOTING_NOT_OPEN));
    boolean wasTested = testedBallots.wasTested(election, tracker);
    if (!wasTested && !isOpen(election)) {
      throw Refusal.of(Problem.VOTING_CLOSED);
    }
    return new RecognisedTest(context, wasTested);
  }

  private boolean isOpen(String election) {
    return chains.look(election).filter(head -> head.state() == ElectionState.OPEN).isPresent();
  }
}
