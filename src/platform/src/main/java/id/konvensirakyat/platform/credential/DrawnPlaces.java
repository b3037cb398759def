package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What samples drew, kept because it never changes and everybody asks for it: finding the size of
 * one and its places takes up to some thousand hashes. A sample's hash names all that they follow
 * from, so nothing here is ever wrong, and a server that starts anew finds it again.
 */
@ApplicationScoped
public class DrawnPlaces {
  /** Beyond this all are forgotten, and found again as they are asked for. */
  static final int MOST = 2_000;

  private final Map<String, Found> known = new ConcurrentHashMap<>();

  /** A sample, and its places in the register in the order in which they were drawn. */
  record Found(Sample sample, List<Integer> places) {}

  /** The sample of a register that has this hash; empty where none has. */
  Optional<Found> of(Registers.Facts register, String seed, String hash) {
    if (known.size() > MOST) {
      known.clear();
    }
    return Optional.ofNullable(
        known.computeIfAbsent(hash, one -> find(register, seed, one).orElse(null)));
  }

  private static Optional<Found> find(Registers.Facts register, String seed, String hash) {
    return Sample.of(register.dapil(), register.sha256(), register.size(), seed, hash)
        .map(sample -> new Found(sample, sample.indices(register.size())));
  }
}
