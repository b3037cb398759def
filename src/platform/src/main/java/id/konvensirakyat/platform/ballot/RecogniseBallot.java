package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.Ballots;
import id.konvensirakyat.platform.board.Chains;
import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.ElectionContexts;
import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.board.StoredBallot;
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

  /**
   * What is known of a ballot before it is opened.
   *
   * @param present the ballot of these very bytes, if it is in the box
   */
  record Recognised(ElectionContext context, Optional<StoredBallot> present) {}

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
    Optional<ElectionState> state = chains.look(election).map(Head::state);
    if (present.isEmpty() && !state.equals(Optional.of(ElectionState.OPEN))) {
      throw Refusal.of(Problem.VOTING_CLOSED);
    }
    return new Recognised(context, present);
  }
}
