package id.konvensirakyat.platform.board;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenCandidates;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import id.konvensirakyat.platform.convention.FrozenRolls;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.board.Chain;
import id.konvensirakyat.protocol.board.Setup;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Trustees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens the vote: every dapil where somebody stands and somebody may vote gets its election. */
@ApplicationScoped
public class OpenElections implements StageStep {
  private static final String NOTHING = "";

  @Inject private Conventions conventions;
  @Inject private FrozenCandidates candidates;
  @Inject private FrozenRolls rolls;
  @Inject private ElectionKeys keys;
  @Inject private Heads heads;
  @Inject private Chains chains;

  @Override
  public Act act() {
    return Act.OPEN_VOTING;
  }

  @Override
  public void perform(RunningAct running) {
    Convention convention = running.convention();
    Trustees trustees =
        keys.trustees(convention)
            .orElseThrow(() -> new IllegalStateException("The ceremony is not done"));
    Instant at = Clock.now();
    for (DapilElection dapil : conventions.elections(convention.id())) {
      open(running, dapil, trustees, at);
    }
  }

  private void open(RunningAct running, DapilElection dapil, Trustees trustees, Instant at) {
    Convention convention = running.convention();
    List<FrozenCandidate> standing = candidates.of(convention.id(), dapil.dapil());
    Optional<Roll> roll = roll(convention, dapil).filter(r -> r.size() > 0);
    if (standing.isEmpty() || roll.isEmpty()) {
      heads.add(Head.none(dapil.uuid()));
      running.note("NO_ELECTION", dapil.dapil(), NOTHING);
      return;
    }
    Election election = new ElectionTerms(convention, dapil, standing).election(trustees);
    begin(convention, setup(election, trustees, roll.get()), at);
    running.note("ELECTION_OPENED", dapil.dapil(), election.hash().hex());
  }

  private Optional<Roll> roll(Convention convention, DapilElection dapil) {
    Optional<byte[]> bytes = rolls.of(dapil.uuid());
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Roll.read(Groups.of(convention), bytes.get()));
    } catch (RefusedException e) {
      throw new IllegalStateException("The frozen roll cannot be read", e);
    }
  }

  private static Setup setup(Election election, Trustees trustees, Roll roll) {
    try {
      return Setup.of(election, trustees, roll);
    } catch (RefusedException e) {
      throw new IllegalStateException("The election's key is not the trustees'", e);
    }
  }

  private void begin(Convention convention, Setup setup, Instant at) {
    Head empty =
        new Head(
            setup.election().uuid().toString(),
            ElectionState.PREPARING,
            setup.election().hash(),
            at.getEpochSecond(),
            0,
            Chain.EMPTY.height(),
            Hash.ofBytes(new byte[Hash.SIZE]),
            setup.roll().size(),
            0,
            0,
            convention.rules().voting().revoteAllowed());
    chains.begin(empty, Board.open(setup), at);
  }
}
