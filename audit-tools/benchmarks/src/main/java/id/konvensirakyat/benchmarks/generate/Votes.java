package id.konvensirakyat.benchmarks.generate;

import java.util.SplittableRandom;

/** What the ballots of a plan choose, and how many votes that makes. */
final class Votes {
  private final Plan plan;
  private final int[] counts;

  Votes(Plan plan) {
    this.plan = plan;
    this.counts = new int[plan.candidates()];
  }

  /** The plaintexts of a ballot: an allowed number of ones, the rest zeros. */
  int[] plaintexts(int ballot) {
    SplittableRandom random = new SplittableRandom(plan.seed() * 0x9E3779B97F4A7C15L + ballot);
    int[] plaintexts = new int[plan.candidates()];
    int missing = random.nextInt(plan.min(), plan.max() + 1);
    while (missing > 0) {
      int candidate = random.nextInt(plan.candidates());
      missing -= 1 - plaintexts[candidate];
      plaintexts[candidate] = 1;
    }
    return plaintexts;
  }

  /** Counts a ballot that no later one replaces. */
  void count(int[] plaintexts) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += plaintexts[i];
    }
  }

  int of(int candidate) {
    return counts[candidate];
  }
}
