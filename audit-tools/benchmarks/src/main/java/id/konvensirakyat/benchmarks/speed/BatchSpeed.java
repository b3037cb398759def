package id.konvensirakyat.benchmarks.speed;

import id.konvensirakyat.crypto.group.Eighths;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.EquationBatch;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What hints are checked with, for a whole batch at a time: divide by its size. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the fields
public class BatchSpeed {
  private record Equation(
      Element element, Scalar response, int number, Scalar challenge, Element commitment) {}

  /** Equations in the batch; a ballot of 20 candidates has about 90. */
  @Param({"24", "200", "1280", "20000"})
  public int equations;

  private final SecureRandom random = new SecureRandom();
  private final Group group = Group.ed25519();
  private final List<Equation> list = new ArrayList<>();
  private FixedBase y;
  private byte[] hints;

  /** Equations of individual proofs: two about each element. */
  @Setup
  public void equations() {
    y = group.precompute(group.generatorTable().power(Hash.toScalar(group, "y")));
    List<Element> eighths = new ArrayList<>();
    for (int i = 0; i < equations; i++) {
      Element element = group.generatorTable().power(Hash.toScalar(group, "element " + i / 2));
      Scalar response = Hash.toScalar(group, "response " + i);
      Scalar challenge = Hash.toScalar(group, "challenge " + i);
      int number = i % 2;
      Element commitment = group.commitment(y, response, element, number, challenge);
      list.add(new Equation(element, response, number, challenge, commitment));
      eighths.add(commitment.power(Eighths.inverse()));
    }
    hints = Eighths.encode(eighths);
  }

  /** All equations in one multi-scalar multiplication. */
  @Benchmark
  public boolean holds() {
    EquationBatch batch = new EquationBatch(random);
    for (Equation e : list) {
      batch.add(y, e.response, e.element, e.number, e.challenge, e.commitment);
    }
    if (!batch.holds()) {
      throw new IllegalStateException("right equations must hold");
    }
    return true;
  }

  /** As many hints to points, with their texts. */
  @Benchmark
  public List<Element> times8() throws EncodingException {
    return Eighths.times8(hints, 0, equations);
  }
}
