package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.HintsReader;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The second reading of a record, from behind the setup: every ballot is verified, in parallel, and
 * the ones that count are multiplied.
 */
final class BallotPass {
  // Large enough that a batch costs little more a point than a larger one would; its points are
  // then about 15 MiB, once for each processor.
  private static final int POINTS = 1 << 15;
  private static final int ALONE = 16;
  private static final Set<Check> OF_BALLOTS =
      EnumSet.range(Check.BALLOT_FORM, Check.BALLOT_UNIQUE);

  private final Setup setup;
  private final Outline outline;
  private final BallotJudge judge;
  private final TallyBuilder tally;
  private final Fingerprints ciphertexts = new Fingerprints();
  private final HashList trackers = new HashList();
  private final Repetition repetition;
  private final RecordVerifier.Source source;
  private final Map<BallotJudge.Way, Integer> ways = new EnumMap<>(BallotJudge.Way.class);
  private int done;
  private Verified upTo = Verified.NOTHING;

  BallotPass(RecordVerifier.Source source, Setup setup, Outline outline) {
    this.source = source;
    this.setup = setup;
    this.outline = outline;
    this.judge = new BallotJudge(setup, outline);
    this.tally = new TallyBuilder(setup.election());
    this.repetition = new Repetition(source, outline.ballotsBegin().position(), trackers);
  }

  /**
   * Verifies the ballots.
   *
   * @param hintsFile the hints' file, empty if there is none
   */
  void run(InputStream hintsFile, RecordVerifier.Progress progress, Findings findings)
      throws IOException, Findings.Stopped {
    Steps steps = new Steps(outline.ballotsBegin().chain());
    try (InputStream in = Outline.open(source)) {
      ArchiveReader archive = ArchiveReader.resume(in, outline.ballotsBegin().position());
      PieceReader pieces = pieces(archive, hints(hintsFile));
      try (var pipeline = new Pipeline<>(pieces, judge::judge)) {
        for (var next = pipeline.next(); next.isPresent(); next = pipeline.next()) {
          take(next.get(), steps, findings);
          progress.ballots(done, outline.ballots());
          progress.verified(upTo);
        }
      }
      steps.end();
    } catch (RefusedException e) {
      throw changed(findings);
    }
    if (!steps.chain().equals(outline.chain())) {
      throw changed(findings);
    }
    OF_BALLOTS.forEach(check -> findings.done(check, done));
  }

  TallyBuilder tally() {
    return tally;
  }

  CurrentBallots current() {
    return new CurrentBallots(setup.roll().text(), outline.last(), trackers);
  }

  /** How many of the ballots so far were verified in this way. */
  int verified(BallotJudge.Way way) {
    return ways.getOrDefault(way, 0);
  }

  private HintsReader hints(InputStream in) {
    return new HintsReader(in, setup.election().hash(), BallotHints.bytes(setup.election()));
  }

  private PieceReader pieces(ArchiveReader archive, HintsReader hints) {
    int share = outline.ballots() / (4 * Pipeline.WORKERS) + 1;
    int alone = Math.min(ALONE, share);
    int points = BallotHints.points(setup.election());
    int together = hints.hasNext() ? Math.max(1, Math.min(POINTS / points, 2 * share)) : alone;
    return new PieceReader(archive, Optional.of(hints), together, Math.min(alone, together));
  }

  private static Findings.Stopped changed(Findings findings) {
    return findings.failed(Check.ARCHIVE, new Refusal(Reason.RECORD_CHANGED, ""));
  }

  private void take(BallotJudge.JudgedPiece piece, Steps steps, Findings findings)
      throws IOException, RefusedException, Findings.Stopped {
    tally.add(piece.tally());
    Iterator<BallotJudge.Judged> ballots = piece.ballots().iterator();
    long file = piece.hashed().piece().first();
    for (Entry entry : piece.hashed().entries()) {
      if (steps.chain().height() == outline.chain().height()) {
        return; // an archive that grew since the first reading: what is new was not looked at
      }
      Optional<Step> step = steps.take(entry);
      if (step.isPresent() && step.get().type() == EventType.BALLOT) {
        note(steps.chain());
      }
      if (outline.isBallot(file++)) {
        take(ballots.next(), entry, findings);
      }
    }
    boolean isEnd = steps.chain().height() == outline.chain().height();
    if (piece.hashed().end().isPresent() && !isEnd) {
      throw piece.hashed().end().get();
    }
  }

  // A file that changed since the first reading must not be noted, nor the note go backwards.
  private void note(Chain chain) throws RefusedException {
    Verified before = outline.before();
    if (done == before.ballots() && !before.event().equals(chain.head())) {
      throw new RefusedException(Reason.RECORD_CHANGED, "");
    }
    if (done >= before.ballots()) {
      upTo = new Verified(done, outline.ballotsBegin().chain().head(), chain.head());
    }
  }

  private void take(BallotJudge.Judged ballot, Entry file, Findings findings)
      throws IOException, RefusedException, Findings.Stopped {
    String place = Outline.place(done);
    findings.require(ballot.check(), ballot.outcome(), place);
    boolean suspected = false;
    for (long ciphertext : ballot.ciphertexts()) {
      suspected |= !ciphertexts.add(ciphertext);
    }
    if (suspected) {
      findings.require(Check.BALLOT_UNIQUE, repetition.search(done, file), place);
    }
    trackers.add(file.hash());
    ways.merge(ballot.way(), 1, Integer::sum);
    done++;
  }
}
