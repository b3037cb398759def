package id.konvensirakyat.platform.board;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Appends a batch of verified ballots to the chain of their election, in one transaction. */
@ApplicationScoped
public class AppendBallots {
  @Inject private Conventions conventions;
  @Inject private Chains chains;
  @Inject private Ballots ballots;
  @Inject private TestedBallots testedBallots;
  @Inject private Hints hints;

  /**
   * Appends what can be appended. When this returns, it is committed.
   *
   * @return what became of each ballot, in the order given
   * @throws RuntimeException if nothing was appended, or if it is not certain that it was
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<CastOutcome> append(String election, List<VerifiedBallot> batch) {
    boolean voting = voting(election);
    Head head = chains.lead(election);
    BallotBatch decided = new BallotBatch(head, voting, known(election, batch), Clock.now());
    List<CastOutcome> outcomes = batch.stream().map(decided::add).toList();
    store(head, decided);
    return outcomes;
  }

  // First the convention, then the chain: the order in which acts lock them, too.
  private boolean voting(String election) {
    DapilElection dapil =
        conventions
            .election(election)
            .orElseThrow(() -> new IllegalStateException("A ballot of no election"));
    return conventions.hold(dapil.conventionId()).isOpen(Activity.CAST);
  }

  private BallotBatch.Known known(String election, List<VerifiedBallot> batch) {
    List<Hash> trackers = batch.stream().map(b -> b.ballot().tracker()).distinct().toList();
    List<String> credentials = batch.stream().map(b -> b.credential()).distinct().toList();
    List<Hash> digests = batch.stream().flatMap(b -> b.ciphertexts().stream()).toList();
    return new BallotBatch.Known(
        ballots.withTrackers(election, trackers),
        ballots.latestOf(election, credentials),
        ballots.usedDigests(election, digests),
        testedBallots.among(election, trackers));
  }

  private void store(Head head, BallotBatch decided) {
    if (decided.steps().isEmpty()) {
      return;
    }
    Instant at = decided.stored().get(0).acceptedAt();
    Head next = chains.append(head, decided.steps(), at);
    List<Integer> positions = new ArrayList<>();
    // Each ballot has two files: its data, then its event.
    for (int i = 0; i < decided.steps().size(); i++) {
      positions.add(head.files() + 2 * i);
    }
    ballots.append(head.election(), decided.stored(), positions);
    hints.append(head.election(), decided.hints());
    ballots.appendDigests(head.election(), decided.digests());
    chains.count(next.counting(decided.stored().size(), decided.newVoters()));
  }
}
