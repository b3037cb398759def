package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.benchmarks.generate.SampleBallots.Sample;
import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.HintsWriter;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.OwnedDecryption;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.SizedTally;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes the record of a plan as it is made: memory holds the roll and a few batches. */
public final class LargeArchive {
  /** The identifier of every generated election; its file must have this name for others. */
  public static final String UUID = "BenchmarkArchive";

  private static final int BATCH = 256;
  private static final int TOGETHER = 4 * Runtime.getRuntime().availableProcessors();

  private final Plan plan;
  private final Key key;
  private final SecureRandom random = new SecureRandom();
  private final SetupFiles setup;
  private final Election election;
  private final Votes votes;
  private final RecordWriter record;
  private final Optional<HintsWriter> hints;

  private LargeArchive(Plan plan, OutputStream archive, Optional<OutputStream> hints)
      throws IOException {
    this.plan = plan;
    this.key = Key.of(plan);
    this.setup = new SetupFiles(plan, key);
    this.election = setup.election();
    this.votes = new Votes(plan);
    this.record = new RecordWriter(archive);
    this.hints =
        hints.isPresent()
            ? Optional.of(
                new HintsWriter(hints.get(), election.hash(), BallotHints.bytes(election)))
            : Optional.empty();
  }

  /**
   * Writes an archive and, for Ed25519 and if wanted, the side file of its hints
   * (crypto-spec/hints.md).
   */
  public static void write(Plan plan, OutputStream archive, Optional<OutputStream> hints)
      throws IOException {
    LargeArchive large = new LargeArchive(plan, archive, hints);
    large.record.append(EventType.SETUP, large.setup.entries());
    large.cast(0, plan.credentials(), 0);
    large.cast(plan.credentials(), plan.ballots(), plan.credentials());
    large.record.append(EventType.END_BALLOTS, List.of());
    large.decrypt();
  }

  /** Appends the ballots from one to another, of credentials that count up from 0. */
  private void cast(int from, int to, int credentialOffset) throws IOException {
    int stride = BATCH * TOGETHER;
    for (int start = from; start < to; start += stride) {
      int end = Math.min(to, start + stride);
      List<List<Sample>> made =
          SetupFiles.batches(start, end, BATCH)
              .parallel()
              .mapToObj(first -> batch(first, Math.min(end, first + BATCH), credentialOffset))
              .toList();
      for (List<Sample> batch : made) {
        for (Sample ballot : batch) {
          append(ballot);
        }
      }
      IntStream.range(Math.max(start, plan.revotes()), end)
          .forEach(ballot -> votes.count(votes.plaintexts(ballot)));
    }
  }

  private List<Sample> batch(int from, int to, int credentialOffset) {
    BatchMaker maker =
        new BatchMaker(plan, key, election, hints.isPresent(), from, from - credentialOffset);
    return IntStream.range(from, to).mapToObj(i -> maker.next(votes.plaintexts(i))).toList();
  }

  private void append(Sample made) throws IOException {
    record.append(EventType.BALLOT, List.of(made.ballot()));
    if (hints.isPresent()) {
      hints.get().write(made.ballot().hash(), made.hints());
    }
  }

  private void decrypt() throws IOException {
    EncryptedTally tally = tally();
    Entry encrypted = data(tally);
    int counted = plan.credentials();
    Entry sized = data(new SizedTally(counted, counted, encrypted.hash()));
    record.append(EventType.ENCRYPTED_TALLY, List.of(encrypted, sized));
    Entry decryption = data(PartialDecryption.make(election, tally, key.secret(), random));
    Entry owned = data(new OwnedDecryption(1, decryption.hash()));
    record.append(EventType.PARTIAL_DECRYPTION, List.of(decryption, owned));
    List<Integer> result = IntStream.range(0, plan.candidates()).mapToObj(votes::of).toList();
    record.append(EventType.RESULT, List.of(data(new Result(List.of(result)))));
  }

  /** The product of the ballots that count, from the sums of their exponents. */
  private EncryptedTally tally() {
    Group group = plan.group();
    long ballots = plan.credentials();
    long numbers = ballots * (plan.revotes() + plan.ballots() - 1L) / 2;
    List<Ciphertext> row = new ArrayList<>();
    for (int j = 0; j < plan.candidates(); j++) {
      Scalar r =
          plan.number("ciphertext")
              .times(Scalar.of(group, ballots))
              .plus(Scalar.of(group, numbers).times(Scalar.of(group, plan.candidates())))
              .plus(Scalar.of(group, ballots * j));
      row.add(
          new Ciphertext(
              group.generatorTable().power(r), key.blinded(r, Scalar.of(group, votes.of(j)))));
    }
    return new EncryptedTally(List.of(row));
  }

  private static Entry data(JsonValue value) {
    return Entry.data(JsonWriter.writeBytes(value));
  }
}
