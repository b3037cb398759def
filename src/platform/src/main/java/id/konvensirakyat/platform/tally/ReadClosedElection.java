package id.konvensirakyat.platform.tally;

import id.konvensirakyat.platform.board.Ballots;
import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.ElectionContexts;
import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Heads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what a tally is made of, in short transactions: a long one would help nobody. */
@ApplicationScoped
public class ReadClosedElection {
  @Inject private ElectionContexts contexts;
  @Inject private Ballots ballots;
  @Inject private Heads heads;

  /** The elections that wait for their tally. */
  @Transactional
  public List<String> waiting() {
    return heads.inState(ElectionState.CLOSED);
  }

  /** The election and its roll. */
  @Transactional
  public ElectionContext context(String election) {
    return contexts
        .of(election)
        .orElseThrow(() -> new IllegalStateException("A closed election is missing"));
  }

  /** The next ballots that count, none at the end. */
  @Transactional
  public List<Ballots.Counting> page(String election, int afterHeight) {
    return ballots.countingAfter(election, afterHeight);
  }
}
