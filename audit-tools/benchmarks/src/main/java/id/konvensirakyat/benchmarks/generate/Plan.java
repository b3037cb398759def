package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.hash.Hash;

/**
 * What election is to be made.
 *
 * @param ballots all ballots, the superseded ones included
 * @param revotes how many of them are second ballots: the voters of the first ones vote again
 * @param candidates answers of the one question
 * @param min fewest choices
 * @param max most choices
 * @param seed from which every secret and every choice follows
 */
public record Plan(
    Group group, int ballots, int revotes, int candidates, int min, int max, long seed) {
  public Plan {
    if (revotes < 0 || ballots < 1 || revotes > ballots / 2) {
      throw new IllegalArgumentException("at most half of the ballots can be second ballots");
    }
    if (min < 0 || min > max || max > candidates) {
      throw new IllegalArgumentException("bounds do not fit the candidates");
    }
  }

  /** How many credentials there are, each with one ballot that counts. */
  public int credentials() {
    return ballots - revotes;
  }

  /** A number of full size for each name. */
  Scalar number(String name) {
    return Hash.toScalar(group, "benchmark|" + seed + "|" + name);
  }
}
