package id.konvensirakyat.platform.tally;

import id.konvensirakyat.platform.board.Chains;
import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Appends the encrypted tally to a closed chain, once. */
@ApplicationScoped
public class AppendTally {
  @Inject private Conventions conventions;
  @Inject private Chains chains;

  @Transactional
  void append(String election, TallyBuilder tally) {
    // As with every other act and event: what is logged meanwhile cannot be later than this.
    conventions.election(election).ifPresent(e -> conventions.hold(e.conventionId()));
    Head head = chains.lead(election);
    if (head.state() != ElectionState.CLOSED) {
      return; // another thread or server was faster, with the same product
    }
    try {
      chains.append(
          head, List.of(Board.tally(head.chain(), tally.tally(), tally.sized())), Clock.now());
    } catch (RefusedException e) {
      throw new IllegalStateException("A closed chain takes no tally", e);
    }
  }
}
