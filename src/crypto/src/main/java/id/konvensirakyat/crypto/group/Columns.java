package id.konvensirakyat.crypto.group;

import java.util.Arrays;

/**
 * Sums of products of whole numbers up to 2^43, exact: what a double cannot hold of a product is
 * found by a fused multiplication and addition, and added up apart (T. J. Dekker, "A floating-point
 * technique for extending the available precision", 1971). Column k is high[k] + low[k]; high[k] is
 * a multiple of 2^44 below 2^92, low[k] a whole number below 2^50. Not thread safe.
 *
 * <p>Every loop takes the same index in all of its arrays and carries nothing from one step to the
 * next, so that the JIT compiler makes vector instructions of it.
 */
final class Columns {
  private static final int SIZE = ResidueSystem.SIZE;
  private static final int ROWS = 3;
  private static final double UNIT = 0x1p44;

  /** Added and taken away again, this rounds a double below 2^95 to a multiple of 2^44. */
  private static final double UNIT_ROUNDER = 0x1.8p96;

  /** Added and taken away again, this rounds a double below 2^51 to a whole number. */
  private static final double ROUNDER = 0x1.8p52;

  private final double[] high = new double[SIZE];
  private final double[] low = new double[SIZE];

  /** Sets all columns to zero. */
  void clear() {
    Arrays.fill(high, 0);
    Arrays.fill(low, 0);
  }

  /** Sets the columns to a row times a factor below 2^6. */
  void set(double[] row, double factor) {
    Arrays.fill(high, 0);
    scale(row, factor, low);
  }

  private static void scale(double[] row, double factor, double[] out) {
    for (int k = 0; k < SIZE; k++) {
      out[k] = factor * row[k];
    }
  }

  /** Sets column k to x[k] y[k] factor[k], reduced by the modulus of the column. */
  void setProduct(double[] x, double[] y, double[] factor, ResidueBase base) {
    Arrays.fill(high, 0);
    multiply(x, y, factor, low, base.modulus, base.inverse);
  }

  /** x y factor modulo the moduli, next to zero. */
  static void multiply(
      double[] x, double[] y, double[] factor, double[] out, double[] modulus, double[] inverse) {
    for (int k = 0; k < SIZE; k++) {
      double upper = x[k] * y[k];
      double rest = Math.fma(x[k], y[k], 0 - upper);
      double times = ROUNDER - (upper * inverse[k] + ROUNDER);
      double product = Math.fma(times, modulus[k], upper) + rest;
      upper = product * factor[k];
      rest = Math.fma(product, factor[k], 0 - upper);
      times = ROUNDER - (upper * inverse[k] + ROUNDER);
      out[k] = Math.fma(times, modulus[k], upper) + rest;
    }
  }

  /** Adds to the columns each digit times its row. */
  void add(double[] digits, double[][] rows) {
    for (int i = 0; i < SIZE; i += ROWS) {
      addRows(
          high, low, rows[i], rows[i + 1], rows[i + 2], digits[i], digits[i + 1], digits[i + 2]);
    }
  }

  private static void addRows(
      double[] high,
      double[] low,
      double[] row0,
      double[] row1,
      double[] row2,
      double digit0,
      double digit1,
      double digit2) {
    for (int k = 0; k < SIZE; k++) {
      // Less the multiple of 2^44 next to the product, so that the rest is product plus this.
      double minus0 = UNIT_ROUNDER - Math.fma(digit0, row0[k], UNIT_ROUNDER);
      double minus1 = UNIT_ROUNDER - Math.fma(digit1, row1[k], UNIT_ROUNDER);
      double minus2 = UNIT_ROUNDER - Math.fma(digit2, row2[k], UNIT_ROUNDER);
      high[k] = high[k] - (minus0 + minus1 + minus2);
      low[k] =
          low[k]
              + (Math.fma(digit0, row0[k], minus0)
                  + Math.fma(digit1, row1[k], minus1)
                  + Math.fma(digit2, row2[k], minus2));
    }
  }

  /** Writes the columns reduced by the moduli, next to zero. */
  void reduce(ResidueBase base, double[] out) {
    reduce(high, low, out, base.modulus, base.inverse);
  }

  private static void reduce(
      double[] high, double[] low, double[] out, double[] modulus, double[] inverse) {
    for (int k = 0; k < SIZE; k++) {
      double times = ROUNDER - (high[k] * inverse[k] + ROUNDER);
      double rest = Math.fma(times, modulus[k], high[k]) + low[k];
      times = ROUNDER - (rest * inverse[k] + ROUNDER);
      out[k] = Math.fma(times, modulus[k], rest);
    }
  }

  /** The part of a column below 2^50. */
  long low(int k) {
    return (long) low[k];
  }

  /** The other part, in units of 2^44. */
  long high(int k) {
    return (long) (high[k] / UNIT);
  }
}
