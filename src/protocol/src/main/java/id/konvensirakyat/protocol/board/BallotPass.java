package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The second reading of a record: every ballot is verified, in parallel and in pieces of a fixed
 * number, and the ones that count are multiplied.
 */
final class BallotPass {
  private static final int PIECE = 256;
  private static final Set<Check> OF_BALLOTS =
      EnumSet.range(Check.BALLOT_FORM, Check.BALLOT_UNIQUE);

  private final Setup setup;
  private final Outline outline;
  private final BallotVerifier verifier;
  private final TallyBuilder tally;
  private final BallotBox box = new BallotBox();
  private int done;

  /** What became of one ballot; the check is the one that failed, or the last one. */
  private record Judged(Optional<Ballot> ballot, Check check, Outcome outcome) {}

  BallotPass(Setup setup, Outline outline) {
    this.setup = setup;
    this.outline = outline;
    this.verifier = new BallotVerifier(setup.election());
    this.tally = new TallyBuilder(setup.election());
  }

  void run(RecordVerifier.Source source, RecordVerifier.Progress progress, Findings findings)
      throws IOException, Findings.Stopped {
    try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
      StepReader steps = new StepReader(new ArchiveReader(in));
      List<byte[]> piece = new ArrayList<>(PIECE);
      for (Optional<Step> next = steps.next(); next.isPresent(); next = steps.next()) {
        if (next.get().type() == EventType.BALLOT) {
          piece.add(next.get().content(0));
        }
        if (piece.size() == PIECE) {
          verify(piece, progress, findings);
          piece.clear();
        }
      }
      verify(piece, progress, findings);
      if (!steps.chain().equals(outline.chain())) {
        throw findings.failed(Check.ARCHIVE, new Refusal(Reason.RECORD_CHANGED, ""));
      }
    } catch (RefusedException e) {
      throw findings.failed(Check.ARCHIVE, new Refusal(Reason.RECORD_CHANGED, ""));
    }
    OF_BALLOTS.forEach(check -> findings.done(check, done));
  }

  TallyBuilder tally() {
    return tally;
  }

  Map<String, Hash> current() {
    return box.current();
  }

  private void verify(List<byte[]> piece, RecordVerifier.Progress progress, Findings findings)
      throws Findings.Stopped {
    for (Judged judged : piece.parallelStream().map(this::judge).toList()) {
      String place = Outline.place(done);
      findings.require(judged.check, judged.outcome, place);
      Ballot ballot = judged.ballot.orElseThrow();
      findings.require(Check.BALLOT_UNIQUE, box.admit(ballot), place);
      if (outline.counted().get(done)) {
        tally.add(ballot, setup.roll().weight(ballot.credential()).orElseThrow());
      }
      done++;
    }
    progress.ballots(done, outline.ballots());
  }

  private Judged judge(byte[] bytes) {
    Ballot ballot;
    try {
      ballot = Ballot.read(setup.election(), bytes);
    } catch (RefusedException e) {
      Refusal refusal = e.refusal();
      return new Judged(Optional.empty(), Check.BALLOT_FORM, new Outcome.Refused(refusal));
    }
    Outcome roll = BallotVerifier.checkRoll(ballot, setup.roll());
    if (!roll.isAccepted()) {
      return new Judged(Optional.of(ballot), Check.BALLOT_CREDENTIAL, roll);
    }
    Outcome signature = verifier.verifySignature(ballot);
    if (!signature.isAccepted()) {
      return new Judged(Optional.of(ballot), Check.BALLOT_SIGNATURE, signature);
    }
    return new Judged(Optional.of(ballot), Check.BALLOT_PROOFS, verifier.verifyProofs(ballot));
  }
}
