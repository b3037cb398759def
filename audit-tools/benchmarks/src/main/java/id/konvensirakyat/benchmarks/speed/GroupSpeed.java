package id.konvensirakyat.benchmarks.speed;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.security.SecureRandom;
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

/** What a verifier does with elements, in each group. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the fields
public class GroupSpeed {
  @Param({"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
  public String name;

  private Group group;
  private FixedBase y;
  private Scalar response;
  private Scalar challenge;
  private SecretScalar secret;
  private String text;
  private Element element;

  /** Elements and numbers of full size. */
  @Setup
  public void elements() throws EncodingException {
    group = Group.named(name).orElseThrow();
    response = Hash.toScalar(group, "response");
    challenge = Hash.toScalar(group, "challenge");
    secret = SecretScalar.random(group, new SecureRandom());
    y = group.precompute(group.generatorTable().power(Hash.toScalar(group, "y")));
    text = group.generatorTable().power(Hash.toScalar(group, "element")).encode();
    element = group.decode(text);
  }

  /** Text to member, its membership tested. */
  @Benchmark
  public Element decode() throws EncodingException {
    return group.decode(text);
  }

  /** y to a public power, by its table. */
  @Benchmark
  public Element fixedBase() {
    return y.power(response);
  }

  /** y to a secret power, by its table, in constant time. */
  @Benchmark
  public Element fixedBaseSecret() {
    return y.power(secret);
  }

  /** Any element to a public power. */
  @Benchmark
  public Element power() {
    return element.power(challenge);
  }

  /** The commitment of the branch that states 1, of an element that was decoded before. */
  @Benchmark
  public Element commitment() {
    return group.commitment(y, response, element, 1, challenge);
  }

  /** Decoding an element and the two commitments that an individual proof needs of it. */
  @Benchmark
  public List<Element> decodeAndCommitTwice() throws EncodingException {
    Element fresh = group.decode(text);
    return List.of(
        group.commitment(y, response, fresh, 0, challenge),
        group.commitment(y, challenge, fresh, 1, response));
  }
}
