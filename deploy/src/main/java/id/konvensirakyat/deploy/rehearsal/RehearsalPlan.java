package id.konvensirakyat.deploy.rehearsal;

import java.nio.file.Path;

/**
 * How large a rehearsal is.
 *
 * @param voters in all, spread evenly over the dapil
 * @param dapil how many electoral districts of the real list
 * @param candidates in each dapil
 * @param group Ed25519 or BELENIOS-2048
 * @param seed of everything that is simulated; never of keys, which are always fresh
 * @param threads that act at once
 * @param export where the export is kept
 */
public record RehearsalPlan(
    int voters, int dapil, int candidates, String group, long seed, int threads, Path export) {
  public RehearsalPlan {
    // A dapil of one voter holds no election: its result would be that person's vote.
    if (voters < 2 * dapil || dapil < 1 || candidates < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "a rehearsal has at least one dapil, a candidate and two voters in each, and a thread");
    }
  }

  /** How many supporters each candidate has; nobody supports two. */
  int supporters() {
    return Math.min(2, voters / (dapil * candidates));
  }
}
