package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.OwnedDecryption;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.SizedTally;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Algorithm VerifyRecord: all that an observer can check in an archive, finished or not (spec 3.4;
 * crypto-spec/protocol.md). The archive is read twice; crypto-spec/archive.md says what is kept in
 * memory.
 */
public final class RecordVerifier {
  private final Source source;
  private final Progress progress;
  private final Optional<Source> hints;
  private final Verified before;
  private final Findings findings = new Findings();
  private RecordReport.HintsUse hintsUse = new RecordReport.HintsUse(0, 0, 0, 0);

  /** Where a file is read from, from its beginning, each time that it is opened. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** Told now and then how far the verification of ballots is. */
  @FunctionalInterface
  public interface Progress {
    void ballots(long done, long all);

    /** Told as often how far the record can be taken for verified next time. */
    default void verified(Verified upTo) {}
  }

  private RecordVerifier(
      Source source, Optional<Source> hints, Verified before, Progress progress) {
    this.source = source;
    this.hints = hints;
    this.before = before;
    this.progress = progress;
  }

  /**
   * Verifies a record without hints.
   *
   * @throws IOException only where the archive cannot be read
   */
  public static RecordReport verify(Source archive, Progress progress) throws IOException {
    return verify(archive, Optional.empty(), progress);
  }

  /**
   * Verifies a record from its beginning, with hints.
   *
   * @throws IOException only where the archive cannot be read
   */
  public static RecordReport verify(Source archive, Optional<Source> hints, Progress progress)
      throws IOException {
    return verify(archive, hints, Verified.NOTHING, progress);
  }

  /**
   * Verifies a record.
   *
   * @param hints the file of hints beside the archive, if there is one; neither what is in it nor
   *     whether it can be read changes a finding
   * @param before what this program has verified of it before: signatures and proofs of those
   *     ballots are not checked again, all else is. Nothing, if it is of a record with another
   *     setup
   * @throws IOException only where the archive cannot be read
   */
  public static RecordReport verify(
      Source archive, Optional<Source> hints, Verified before, Progress progress)
      throws IOException {
    RecordVerifier verifier = new RecordVerifier(archive, hints, before, progress);
    Optional<RecordReport.Facts> facts;
    try {
      facts = verifier.facts();
    } catch (Findings.Stopped e) {
      facts = Optional.empty();
    }
    return new RecordReport(verifier.findings.list(), facts, verifier.hintsUse);
  }

  private Optional<RecordReport.Facts> facts() throws IOException, Findings.Stopped {
    Outline outline = Outline.read(source, before, findings);
    Optional<Step> first = outline.only(EventType.SETUP);
    if (first.isEmpty()) {
      throw findings.failed(Check.CHAIN, new Refusal(Reason.EVENT_OUT_OF_ORDER, "no Setup event"));
    }
    Setup setup = setup(first.get(), outline);
    BallotPass pass = ballots(setup, outline);
    Optional<Step> tallied = outline.only(EventType.ENCRYPTED_TALLY);
    Map<Integer, PartialDecryption> decryptions = Map.of();
    Optional<Result> result = Optional.empty();
    if (tallied.isPresent()) {
      DecryptionBox box = tally(setup, tallied.get(), pass);
      decryptions(setup, outline, box);
      decryptions = box.decryptions();
      result = result(setup, outline, box);
    }
    return Optional.of(
        new RecordReport.Facts(
            outline.timestamp(),
            setup,
            outline.chain(),
            first.get().event().hash(),
            outline.only(EventType.END_BALLOTS).map(RecordVerifier::eventHash),
            outline.only(EventType.RESULT).map(RecordVerifier::eventHash),
            outline.ballots(),
            pass.current(),
            tallied.map(step -> pass.tally().tally()),
            decryptions,
            result));
  }

  private static Hash eventHash(Step step) {
    return step.event().hash();
  }

  private Setup setup(Step step, Outline outline) throws IOException, Findings.Stopped {
    Election election = findings.run(Check.ELECTION, () -> Election.read(step.content(0)));
    findings.done(Check.ELECTION, 1);
    Trustees trustees =
        findings.run(Check.TRUSTEES, () -> Trustees.read(election.group(), step.content(1)));
    Roll roll =
        findings.run(
            Check.ROLL,
            () ->
                outline.roll().isPresent()
                    ? Roll.of(election.group(), outline.roll().get())
                    : Roll.read(election.group(), step.content(2)));
    findings.done(Check.ROLL, roll.size());
    Setup setup = findings.run(Check.TRUSTEES, () -> Setup.of(election, trustees, roll));
    findings.done(Check.TRUSTEES, trustees.size());
    findings.run(
        Check.SETUP,
        () -> {
          Setup.checkReferences(step);
          return setup;
        });
    findings.done(Check.SETUP, 1);
    return setup;
  }

  private BallotPass ballots(Setup setup, Outline outline) throws IOException, Findings.Stopped {
    BallotPass pass = new BallotPass(source, setup, outline);
    try (InputStream in = openHints()) {
      pass.run(in, progress, findings);
    } finally {
      hintsUse =
          new RecordReport.HintsUse(
              pass.verified(BallotJudge.Way.HINTS),
              pass.verified(BallotJudge.Way.HINTS_IN_VAIN),
              pass.verified(BallotJudge.Way.ALONE),
              pass.verified(BallotJudge.Way.BEFORE));
    }
    return pass;
  }

  private InputStream openHints() {
    try {
      return hints.isPresent() ? Outline.open(hints.get()) : InputStream.nullInputStream();
    } catch (IOException e) {
      return InputStream.nullInputStream();
    }
  }

  private DecryptionBox tally(Setup setup, Step step, BallotPass pass)
      throws IOException, Findings.Stopped {
    SizedTally computed = pass.tally().sized();
    DecryptionBox box =
        findings.run(
            Check.TALLY,
            () -> {
              EncryptedTally tally = EncryptedTally.read(setup.election(), step.content(0));
              SizedTally sized = SizedTally.read(step.content(1));
              checkTally(step, sized, computed);
              return new DecryptionBox(setup, tally, computed);
            });
    findings.done(Check.TALLY, computed.ballots());
    return box;
  }

  private static void checkTally(Step step, SizedTally sized, SizedTally computed)
      throws RefusedException {
    if (!sized.tally().equals(step.data().get(0).hash())) {
      throw new RefusedException(Reason.TALLY_REFERENCE_WRONG, "encrypted_tally");
    }
    if (sized.ballots() != computed.ballots() || sized.weight() != computed.weight()) {
      throw new RefusedException(Reason.TALLY_COUNT_WRONG, "");
    }
    if (!sized.tally().equals(computed.tally())) {
      throw new RefusedException(Reason.TALLY_WRONG, "");
    }
  }

  private void decryptions(Setup setup, Outline outline, DecryptionBox box)
      throws IOException, Findings.Stopped {
    int count = 0;
    for (Step step : outline.others()) {
      if (step.type() == EventType.PARTIAL_DECRYPTION) {
        String place = "partial decryption " + count++;
        OwnedDecryption owned =
            findings.run(Check.DECRYPTION, () -> OwnedDecryption.read(step.content(1)));
        if (!owned.decryption().equals(step.data().get(0).hash())) {
          throw findings.failed(Check.DECRYPTION, new Refusal(Reason.TALLY_REFERENCE_WRONG, place));
        }
        PartialDecryption decryption =
            findings.run(
                Check.DECRYPTION, () -> PartialDecryption.read(setup.election(), step.content(0)));
        Outcome outcome = box.admit(owned.owner(), decryption);
        findings.require(Check.DECRYPTION, outcome, place);
      }
    }
    if (count > 0) {
      findings.done(Check.DECRYPTION, count);
    }
  }

  private Optional<Result> result(Setup setup, Outline outline, DecryptionBox box)
      throws IOException, Findings.Stopped {
    Optional<Step> step = outline.only(EventType.RESULT);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    Result result =
        findings.run(
            Check.RESULT,
            () -> {
              Result published = Result.read(setup.election(), step.get().content(0));
              if (!published.equals(box.result())) {
                throw new RefusedException(Reason.RESULT_WRONG, "");
              }
              return published;
            });
    findings.done(Check.RESULT, 1);
    return Optional.of(result);
  }
}
