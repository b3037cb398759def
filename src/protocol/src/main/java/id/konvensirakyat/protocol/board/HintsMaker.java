package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.HintsWriter;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes the file of hints of an archive that has none (crypto-spec/hints.md). The archive's bytes,
 * its chain and the proofs of its ballots are verified on the way; the other checks of a record are
 * for {@link RecordVerifier}.
 */
public final class HintsMaker {
  private static final int PIECE = 16;

  private final Outline outline;
  private final BallotVerifier verifier;

  @SuppressWarnings("ArrayRecordComponent") // passed on as it is
  private record Made(Hash tracker, byte[] hints) {}

  private record MadePiece(
      List<Made> ballots, Optional<RefusedException> refused, Piece.Hashed hashed) {}

  private HintsMaker(Outline outline, Election election) {
    this.outline = outline;
    this.verifier = new BallotVerifier(election);
  }

  /**
   * Writes the hints of all ballots.
   *
   * @return how many ballots they are of; empty, and nothing is written, if the election's group
   *     has no hints
   * @throws RefusedException if the archive or one of its ballots is not right; what was written
   *     until then is of no use
   */
  public static OptionalInt write(
      RecordVerifier.Source archive, OutputStream out, RecordVerifier.Progress progress)
      throws IOException, RefusedException {
    Outline outline = Outline.read(archive, Verified.NOTHING);
    Step setup =
        outline
            .only(EventType.SETUP)
            .orElseThrow(() -> new RefusedException(Reason.EVENT_OUT_OF_ORDER, "no Setup event"));
    Election election = Election.read(setup.content(0));
    int size = BallotHints.bytes(election);
    if (size == 0) {
      return OptionalInt.empty();
    }
    HintsWriter writer = new HintsWriter(out, election.hash(), size);
    new HintsMaker(outline, election).write(archive, writer, progress);
    return OptionalInt.of(outline.ballots());
  }

  private void write(
      RecordVerifier.Source archive, HintsWriter writer, RecordVerifier.Progress progress)
      throws IOException, RefusedException {
    int done = 0;
    try (InputStream in = Outline.open(archive)) {
      ArchiveReader reader = ArchiveReader.resume(in, outline.ballotsBegin().position());
      PieceReader pieces = new PieceReader(reader, Optional.empty(), PIECE, PIECE);
      try (var pipeline = new Pipeline<>(pieces, this::make)) {
        for (var next = pipeline.next(); next.isPresent(); next = pipeline.next()) {
          for (Made ballot : next.get().ballots) {
            writer.write(ballot.tracker, ballot.hints);
            done++;
          }
          if (next.get().refused.isPresent()) {
            throw next.get().refused.get().within(Outline.place(done));
          }
          if (next.get().hashed.end().isPresent()) {
            throw next.get().hashed.end().get();
          }
          progress.ballots(done, outline.ballots());
        }
      }
    }
    if (done != outline.ballots()) {
      throw new RefusedException(Reason.RECORD_CHANGED, "");
    }
  }

  private MadePiece make(Piece piece) {
    Piece.Hashed hashed = piece.hash();
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < hashed.entries().size(); i++) {
      if (outline.isBallot(piece.first() + i)) {
        Entry file = hashed.entries().get(i);
        try {
          Ballot ballot = Ballot.read(verifier.election(), file.content(), file.hash());
          made.add(new Made(file.hash(), BallotHints.make(verifier, ballot)));
        } catch (RefusedException e) {
          return new MadePiece(made, Optional.of(e), hashed);
        }
      }
    }
    return new MadePiece(made, Optional.empty(), hashed);
  }
}
