package id.konvensirakyat.deploy.rehearsal;

import java.nio.file.Path;

/**
 * How many enrol.
 *
 * @param voters in all, spread evenly over the dapil
 * @param dapil how many electoral districts of the real list, 84 at most
 * @param threads that send at once
 * @param export where the export is kept
 */
public record EnrolPlan(int voters, int dapil, int threads, Path export) {
  public EnrolPlan {
    if (dapil < 1 || voters < 2 * dapil || threads < 1) {
      throw new IllegalArgumentException("there are at least two voters in each dapil");
    }
  }
}
