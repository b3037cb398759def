package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.UncheckedEntry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.credential.RollText;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first reading of a record: its bytes and its chain are checked, everything but the ballots is
 * kept, and of the ballots which one is the last of its credential.
 */
final class Outline {
  private static final Set<Reason> OF_CHAIN =
      EnumSet.of(
          Reason.EVENT_MALFORMED,
          Reason.EVENT_HEIGHT_WRONG,
          Reason.EVENT_PARENT_WRONG,
          Reason.EVENT_PAYLOAD_WRONG,
          Reason.EVENT_OUT_OF_ORDER,
          Reason.EVENT_UNSUPPORTED,
          Reason.VERIFIED_BEFORE_CHANGED,
          Reason.DATA_UNREFERENCED);
  private static final int BUFFER = 1 << 18;
  private static final int PIECE = 64; // ballots
  private static final int NOBODY = -1;
  private static final int ROLL = 2; // its place among the files of the setup
  private static final long MOST_KEPT = 64L << 20;

  private final ArchiveReader archive;
  private final Steps steps = new Steps(Chain.EMPTY);
  private final List<Step> others = new ArrayList<>();
  private Optional<RollText> roll = Optional.empty();
  private LastBallots last = new LastBallots(0);
  private Start ballotsBegin;
  private int ballots;
  private long kept;
  private Verified before;

  /** Where a reading of the ballots begins: after the setup. */
  record Start(ArchiveReader.Position position, Chain chain) {}

  /** A piece with the roll's entry that each data file, if it is a ballot, names. */
  @SuppressWarnings("ArrayRecordComponent") // compact, and seen by its maker alone
  private record Indexed(Piece.Hashed hashed, int[] entries) {}

  private Outline(ArchiveReader archive, Verified before) {
    this.archive = archive;
    this.before = before;
    this.ballotsBegin = new Start(archive.position(), steps.chain());
  }

  static Outline read(RecordVerifier.Source source, Verified before, Findings findings)
      throws IOException, Findings.Stopped {
    try {
      Outline outline = read(source, before);
      findings.done(Check.ARCHIVE, 1);
      findings.done(Check.CHAIN, outline.chain().height() + 1L);
      return outline;
    } catch (RefusedException e) {
      Check check = OF_CHAIN.contains(e.reason()) ? Check.CHAIN : Check.ARCHIVE;
      throw findings.failed(check, e.refusal());
    }
  }

  static Outline read(RecordVerifier.Source source, Verified before)
      throws IOException, RefusedException {
    try (InputStream in = open(source)) {
      Outline outline = new Outline(new ArchiveReader(in), before);
      outline.readSetup();
      outline.readRest();
      if (outline.ballots < before.ballots()) {
        throw new RefusedException(Reason.VERIFIED_BEFORE_CHANGED, place(outline.ballots));
      }
      return outline;
    }
  }

  /** Opens a source with a buffer. */
  static InputStream open(RecordVerifier.Source source) throws IOException {
    return new BufferedInputStream(source.open(), BUFFER);
  }

  long timestamp() {
    return archive.header().timestamp();
  }

  /** The chain at the end. */
  Chain chain() {
    return steps.chain();
  }

  /** All steps but the ballots, in order. */
  List<Step> others() {
    return others;
  }

  /** The only step of a type that occurs at most once. */
  Optional<Step> only(EventType type) {
    return others.stream().filter(step -> step.type() == type).findFirst();
  }

  /** How many ballots there are. */
  int ballots() {
    return ballots;
  }

  /** What was verified of this record before. */
  Verified before() {
    return before;
  }

  /**
   * Whether a file is a ballot.
   *
   * @param file its number, counted from after the setup: there every other file is an event
   */
  boolean isBallot(long file) {
    return file % 2 == 0 && file / 2 < ballots;
  }

  Start ballotsBegin() {
    return ballotsBegin;
  }

  /** The text of the roll, if it is well-formed. */
  Optional<RollText> roll() {
    return roll;
  }

  /** The last ballot of each of the roll's entries. */
  LastBallots last() {
    return last;
  }

  /** What a ballot is called in findings. */
  static String place(int ballot) {
    return "ballot " + ballot;
  }

  private void readSetup() throws IOException, RefusedException {
    Optional<Step> first = Optional.empty();
    for (int file = 0; first.isEmpty(); file++) {
      int limit = file == ROLL ? ArchiveReader.LARGEST_ENTRY : PieceReader.LARGEST_FILE;
      Optional<UncheckedEntry> next = archive.nextUnchecked(limit);
      if (next.isEmpty()) {
        break;
      }
      first = steps.take(next.get().check());
    }
    if (first.isPresent()) {
      others.add(first.get());
      roll = readRoll(first.get());
      last = new LastBallots(roll.map(RollText::size).orElse(0));
    }
    ballotsBegin = new Start(archive.position(), steps.chain());
    if (!before.setup().equals(steps.chain().head())) {
      before = Verified.NOTHING; // what was verified was another election
    }
  }

  private static Optional<RollText> readRoll(Step setup) {
    Entry file = setup.data().get(ROLL);
    try {
      return Optional.of(RollText.read(file.content(), file.hash()));
    } catch (RefusedException e) {
      return Optional.empty(); // said by the check of the roll, when its turn comes
    }
  }

  private void readRest() throws IOException, RefusedException {
    PieceReader pieces = new PieceReader(archive, Optional.empty(), PIECE, PIECE);
    try (Pipeline<Piece, Indexed> pipeline = new Pipeline<>(pieces, this::index)) {
      int entry = NOBODY;
      for (var next = pipeline.next(); next.isPresent(); next = pipeline.next()) {
        Piece.Hashed hashed = next.get().hashed;
        for (int i = 0; i < hashed.entries().size(); i++) {
          Optional<Step> step = steps.take(hashed.entries().get(i));
          if (step.isEmpty()) {
            entry = next.get().entries[i];
          } else if (step.get().type() == EventType.BALLOT) {
            last.note(entry, ballots++);
            compareWithBefore(step.get());
          } else {
            keep(step.get());
          }
        }
        if (hashed.end().isPresent()) {
          throw hashed.end().get();
        }
      }
    }
    steps.end();
  }

  private void keep(Step step) throws RefusedException {
    for (Entry file : step.data()) {
      kept += file.content().length;
    }
    if (kept > MOST_KEPT) {
      throw new RefusedException(Reason.TOO_LARGE, "what follows the ballots");
    }
    others.add(step);
  }

  private void compareWithBefore(Step ballot) throws RefusedException {
    boolean isLast = ballots == before.ballots();
    if (isLast && !before.event().equals(Optional.of(ballot.event().hash()))) {
      throw new RefusedException(Reason.VERIFIED_BEFORE_CHANGED, place(ballots - 1));
    }
  }

  private Indexed index(Piece piece) {
    Piece.Hashed hashed = piece.hash();
    int[] entries = new int[hashed.entries().size()];
    for (int i = 0; i < entries.length; i++) {
      Entry file = hashed.entries().get(i);
      entries[i] = file.kind() == Entry.Kind.DATA ? entry(file.content()) : NOBODY;
    }
    return new Indexed(hashed, entries);
  }

  // A ballot whose credential is not found here is refused when the ballots are verified.
  private int entry(byte[] ballot) {
    try {
      if (ballot.length > Ballot.LARGEST) {
        return NOBODY;
      }
      String credential = Ballot.peekCredential(ballot);
      return roll.isPresent() ? roll.get().find(credential) : NOBODY;
    } catch (RefusedException e) {
      return NOBODY;
    }
  }
}
