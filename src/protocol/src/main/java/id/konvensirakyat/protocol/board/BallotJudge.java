package id.konvensirakyat.protocol.board;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotBatch;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.encoding.KeyedHash;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies the ballots of pieces, together by their hints as far as these fit, else one by one. For
 * many threads.
 */
final class BallotJudge {
  private final Setup setup;
  private final Outline outline;
  private final BallotVerifier verifier;
  private final boolean tallied;
  private final KeyedHash key = KeyedHash.random(new SecureRandom());

  BallotJudge(Setup setup, Outline outline) {
    this.setup = setup;
    this.outline = outline;
    this.verifier = new BallotVerifier(setup.election());
    this.tallied = outline.only(EventType.ENCRYPTED_TALLY).isPresent();
  }

  /** How a ballot was verified. */
  enum Way {
    /** It came without hints. */
    ALONE,
    /** It was verified before, in an earlier run. */
    BEFORE,
    HINTS,
    /** Its hints did not fit, so it was verified as if it had none. */
    HINTS_IN_VAIN
  }

  /**
   * What became of one ballot.
   *
   * @param check the one that failed, or the last one
   * @param ciphertexts their keyed hashes, if the ballot is accepted
   */
  @SuppressWarnings("ArrayRecordComponent") // compact, and seen by its maker's package alone
  record Judged(Check check, Outcome outcome, Way way, long[] ciphertexts) {}

  /**
   * What became of a piece.
   *
   * @param ballots in their order, none after the first that is refused
   * @param tally of those that count
   */
  record JudgedPiece(Piece.Hashed hashed, List<Judged> ballots, TallyBuilder tally) {}

  /**
   * A ballot, unless it is refused, or was verified before and is not counted now; then the texts
   * of its ciphertexts.
   */
  private record Read(
      Optional<Ballot> ballot, List<String> texts, Check check, Outcome outcome, Way way) {
    Read(Optional<Ballot> ballot, Check check, Outcome outcome, Way way) {
      this(ballot, List.of(), check, outcome, way);
    }
  }

  JudgedPiece judge(Piece piece) {
    Piece.Hashed hashed = piece.hash();
    BallotBatch batch = new BallotBatch(verifier, new SecureRandom());
    List<Read> read = read(hashed, Optional.of(batch));
    if (!batch.holds()) {
      read = read(hashed, Optional.empty());
    }
    TallyBuilder tally = new TallyBuilder(setup.election());
    List<Judged> ballots = new ArrayList<>(read.size());
    for (int i = 0, next = 0; next < read.size(); i++) {
      if (outline.isBallot(piece.first() + i)) {
        ballots.add(judged(read.get(next++), piece.first() + i, tally));
      }
    }
    return new JudgedPiece(hashed, ballots, tally);
  }

  private List<Read> read(Piece.Hashed hashed, Optional<BallotBatch> batch) {
    List<Read> read = new ArrayList<>();
    for (int i = 0; i < hashed.entries().size(); i++) {
      if (outline.isBallot(hashed.piece().first() + i)) {
        long number = (hashed.piece().first() + i) / 2;
        Read ballot =
            number < outline.before().ballots()
                ? readAgain(hashed.entries().get(i), number)
                : read(hashed.entries().get(i), hashed.piece().hints().get(i), batch);
        read.add(ballot);
        if (!ballot.outcome.isAccepted()) {
          break;
        }
      }
    }
    return read;
  }

  private Read read(Entry file, byte[] hints, Optional<BallotBatch> batch) {
    if (hints.length == 0) {
      return alone(file, Way.ALONE);
    }
    Optional<Ballot> ballot = batch.flatMap(b -> b.add(file.content(), file.hash(), hints));
    if (ballot.isEmpty()) {
      return alone(file, Way.HINTS_IN_VAIN);
    }
    Outcome roll = BallotVerifier.checkRoll(ballot.get(), setup.roll());
    Check check = roll.isAccepted() ? Check.BALLOT_PROOFS : Check.BALLOT_CREDENTIAL;
    return new Read(ballot, check, roll, Way.HINTS);
  }

  // Signatures and proofs were checked, so the text is canonical; the points are needed only for a
  // tally.
  private Read readAgain(Entry file, long number) {
    Check check = Check.BALLOT_PROOFS;
    try {
      int entry = setup.roll().text().find(Ballot.peekCredential(file.content()));
      boolean counts = tallied && outline.last().of(entry) == number;
      Optional<Ballot> ballot =
          counts
              ? Optional.of(Ballot.read(setup.election(), file.content(), file.hash()))
              : Optional.empty();
      List<String> texts = counts ? List.of() : Repetition.ciphertexts(file);
      return new Read(ballot, texts, check, Outcome.accepted(), Way.BEFORE);
    } catch (RefusedException e) {
      // The record is the same, so it is the claim that this was verified that is not true.
      return alone(file, Way.ALONE);
    }
  }

  private Read alone(Entry file, Way way) {
    Ballot ballot;
    try {
      ballot = Ballot.read(setup.election(), file.content(), file.hash());
    } catch (RefusedException e) {
      Refusal refusal = e.refusal();
      return new Read(Optional.empty(), Check.BALLOT_FORM, new Outcome.Refused(refusal), way);
    }
    Outcome roll = BallotVerifier.checkRoll(ballot, setup.roll());
    if (!roll.isAccepted()) {
      return new Read(Optional.of(ballot), Check.BALLOT_CREDENTIAL, roll, way);
    }
    Outcome signature = verifier.verifySignature(ballot);
    if (!signature.isAccepted()) {
      return new Read(Optional.of(ballot), Check.BALLOT_SIGNATURE, signature, way);
    }
    Outcome proofs = verifier.verifyProofs(ballot);
    return new Read(Optional.of(ballot), Check.BALLOT_PROOFS, proofs, way);
  }

  private Judged judged(Read read, long file, TallyBuilder tally) {
    if (!read.outcome.isAccepted()) {
      return new Judged(read.check, read.outcome, read.way, new long[0]);
    }
    read.ballot.ifPresent(ballot -> count(ballot, file, tally));
    return new Judged(read.check, read.outcome, read.way, ciphertexts(read));
  }

  private void count(Ballot ballot, long file, TallyBuilder tally) {
    int entry = setup.roll().text().find(ballot.credential().encode());
    if (outline.last().of(entry) == file / 2) {
      tally.add(ballot, setup.roll().text().weight(entry));
    }
  }

  private long[] ciphertexts(Read read) {
    Stream<String> texts =
        read.ballot.isPresent()
            ? read.ballot.get().answers().stream()
                .flatMap(answer -> answer.choices().stream())
                .map(Ciphertext::encode)
            : read.texts.stream();
    return texts
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
        .mapToLong(text -> key.of(text, 0, text.length))
        .toArray();
  }
}
