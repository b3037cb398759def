package id.konvensirakyat.convention.roll;

import id.konvensirakyat.convention.text.Sha256;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Entries of a register that a public seed picks, so that nobody chooses whom an observer looks at
 * (crypto-spec/convention.md, Algorithm 16).
 *
 * @param dapil code
 * @param register SHA-256 of the register that is drawn from
 * @param seed what was drawn in public: dice, a lottery's numbers
 * @param size how many entries, 1 to {@link #MOST}
 */
public record Sample(String dapil, String register, String seed, int size) {
  /** More than this an observer does not look at with care. */
  public static final int MOST = 1000;

  private static final long RANGE = 1L << 48;

  /** Refuses a size out of its bounds. */
  public Sample {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("a sample has 1 to " + MOST + " entries");
    }
  }

  /** The canonical text. */
  public String canonicalText() {
    return "konvensi-sample-v1\ndapil=%s\nregister=%s\nseed=%s\nsize=%d\n"
        .formatted(dapil, register, Sha256.hex(seed), size);
  }

  /** SHA-256 of the canonical text: the payload of ROLL_SAMPLED. */
  public String hash() {
    return Sha256.hex(canonicalText());
  }

  /**
   * The entries drawn, by their place in the register, from 0, in the order in which they are
   * drawn.
   *
   * @param entries how many the register has, at least {@link #size}
   */
  public List<Integer> indices(int entries) {
    if (entries < size) {
      throw new IllegalArgumentException("a sample is no larger than its register");
    }
    String payload = hash();
    long limit = RANGE - RANGE % entries;
    Set<Integer> drawn = new LinkedHashSet<>();
    for (long i = 0; drawn.size() < size; i++) {
      // 48 bits, which every language's numbers hold; what would favour low places is passed over
      long number = Long.parseLong(Sha256.hex(payload + '|' + i).substring(0, 12), 16);
      if (number < limit) {
        drawn.add((int) (number % entries));
      }
    }
    return List.copyOf(drawn);
  }

  /** The sample that has this hash: sizes are few, so each is tried. */
  public static Optional<Sample> of(String dapil, Register register, String seed, String hash) {
    return of(dapil, register.hash(), register.commitments().size(), seed, hash);
  }

  /** The same where only the hash and the size of the register are at hand. */
  public static Optional<Sample> of(
      String dapil, String register, int entries, String seed, String hash) {
    return IntStream.rangeClosed(1, Math.min(MOST, entries))
        .mapToObj(size -> new Sample(dapil, register, seed, size))
        .filter(sample -> sample.hash().equals(hash))
        .findFirst();
  }
}
