package id.konvensirakyat.benchmarks.speed;

import id.konvensirakyat.benchmarks.generate.SampleBallots;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotBatch;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One ballot of Ed25519 on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the fields
public class BallotSpeed {
  private static final int BATCH = 256;

  @Param({"5", "20"})
  public int candidates;

  private final SecureRandom random = new SecureRandom();
  private SampleBallots sample;
  private BallotVerifier verifier;
  private byte[] ballot;

  /** A batch of ballots. */
  @Setup
  public void ballots() {
    sample = SampleBallots.of(Group.ed25519(), BATCH, candidates);
    verifier = new BallotVerifier(sample.election());
    ballot = sample.ballots().get(0).ballot().content();
  }

  /** Reading: JSON, form, decoding, membership of every element. */
  @Benchmark
  public Ballot read() throws RefusedException {
    return Ballot.read(sample.election(), ballot);
  }

  /** Reading and verifying without hints. */
  @Benchmark
  public Ballot readAndVerify() throws RefusedException {
    Ballot read = Ballot.read(sample.election(), ballot);
    if (!verifier.verify(read).isAccepted()) {
      throw new IllegalStateException("a right ballot must be accepted");
    }
    return read;
  }

  /** Reading and verifying with hints, in a batch; the time is one ballot's. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public boolean readAndVerifyByHints() {
    BallotBatch batch = new BallotBatch(verifier, random);
    for (SampleBallots.Sample each : sample.ballots()) {
      if (batch.add(each.ballot().content(), each.ballot().hash(), each.hints()).isEmpty()) {
        throw new IllegalStateException("right hints must fit");
      }
    }
    if (!batch.holds()) {
      throw new IllegalStateException("right equations must hold");
    }
    return true;
  }
}
