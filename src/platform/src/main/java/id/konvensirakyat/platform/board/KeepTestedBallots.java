package id.konvensirakyat.platform.board;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.PublicLog;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Keeps verified ballots as tested, in one transaction. It holds what {@link AppendBallots} holds,
 * in the same order, so that of a ballot that is tested and cast at once exactly one happens.
 */
@ApplicationScoped
public class KeepTestedBallots {
  /** How many ballots of one credential are tested in an election: each costs place for ever. */
  static final int MOST_OF_ONE = 20;

  @Inject private Conventions conventions;
  @Inject private Chains chains;
  @Inject private Ballots ballots;
  @Inject private TestedBallots testedBallots;
  @Inject private PublicLog log;

  /**
   * Keeps what can be kept. When this returns, it is committed.
   *
   * @return what became of each ballot, in the order given
   * @throws RuntimeException if nothing was kept, or if it is not certain that it was
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<TestOutcome> keep(String election, List<VerifiedBallot> batch) {
    DapilElection dapil =
        conventions
            .election(election)
            .orElseThrow(() -> new IllegalStateException("A ballot of no election"));
    boolean voting = conventions.hold(dapil.conventionId()).isOpen(Activity.CAST);
    Head head = chains.lead(election);
    List<TestOutcome> outcomes = new ArrayList<>(batch.size());
    for (VerifiedBallot ballot : batch) {
      TestOutcome outcome = decide(head, voting, ballot);
      if (outcome == TestOutcome.KEPT) {
        keep(dapil, ballot);
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private TestOutcome decide(Head head, boolean voting, VerifiedBallot ballot) {
    String election = head.election();
    Hash tracker = ballot.ballot().tracker();
    if (testedBallots.wasTested(election, tracker)) {
      return TestOutcome.PRESENT;
    }
    if (ballots.find(election, tracker).isPresent()) {
      return TestOutcome.WAS_CAST;
    }
    if (head.state() != ElectionState.OPEN && head.state() != ElectionState.NONE) {
      return TestOutcome.CLOSED;
    }
    if (!voting || head.state() == ElectionState.NONE) {
      return TestOutcome.NOT_OPEN;
    }
    if (testedBallots.of(election, ballot.credential()) >= MOST_OF_ONE) {
      return TestOutcome.TOO_MANY;
    }
    List<Hash> ciphertexts = ballot.ciphertexts();
    boolean isCopied =
        new HashSet<>(ciphertexts).size() < ciphertexts.size()
            || !ballots.usedDigests(election, ciphertexts).isEmpty();
    return isCopied ? TestOutcome.DUPLICATE_CIPHERTEXT : TestOutcome.KEPT;
  }

  // A ballot with the randomness of one that was opened would show what is in it to whoever saw
  // the opening: its ciphertexts count as used.
  private void keep(DapilElection dapil, VerifiedBallot ballot) {
    testedBallots.add(dapil.uuid(), ballot);
    ballots.appendDigests(dapil.uuid(), ballot.ciphertexts());
    log.append(
        dapil.conventionId(),
        new LogEntry.Tested(
            ballot.ballot().election().uuid(), ballot.ballot().tracker(), Hour.of(Clock.now())));
  }
}
