package id.konvensirakyat.platform.tally;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.board.Chains;
import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Ends the vote in all dapil at once: each chain gets its EndBallots, in the transaction of the
 * act. Ballots that wait for a batch at that moment are told that voting is closed.
 */
@ApplicationScoped
public class CloseElections implements StageStep {
  @Inject private Conventions conventions;
  @Inject private Chains chains;
  @Inject private Event<VotingClosed> closed;

  @Override
  public Act act() {
    return Act.CLOSE_VOTING;
  }

  @Override
  public void perform(RunningAct running) {
    Instant at = Clock.now();
    String convention = running.convention().id();
    for (DapilElection dapil : conventions.elections(convention)) {
      if (chains.look(dapil.uuid()).stream().anyMatch(h -> h.state() == ElectionState.OPEN)) {
        close(running, dapil, at);
      }
    }
    closed.fire(new VotingClosed(convention));
  }

  private void close(RunningAct running, DapilElection dapil, Instant at) {
    Head head = chains.lead(dapil.uuid());
    Step step;
    try {
      step = Board.close(head.chain());
    } catch (RefusedException e) {
      throw new IllegalStateException("An open chain cannot be closed", e);
    }
    chains.append(head, List.of(step), at);
    running.note("ELECTION_CLOSED", dapil.dapil(), step.event().hash().hex());
  }
}
