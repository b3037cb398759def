package id.konvensirakyat.deploy.rehearsal;

import java.nio.file.Path;

/**
 * How often servers are killed, and under what load.
 *
 * @param kills in all, half of them of the platform and half of the database
 * @param voters who vote again and again, in one dapil
 * @param threads that vote at once
 * @param longestMillis from the first ballot after a start to the next kill, at most
 * @param seed of the moments and of what the people choose
 * @param export where the export is kept
 */
public record KillPlan(
    int kills, int voters, int threads, int longestMillis, long seed, Path export) {
  public KillPlan {
    if (kills < 1 || voters < 2 || threads < 1 || threads > voters || longestMillis < 1) {
      throw new IllegalArgumentException("a kill, two voters, a thread and a millisecond at least");
    }
  }
}
