package id.konvensirakyat.convention.rules;

import id.konvensirakyat.convention.seats.Divisors;

/**
 * How the state turns votes into seats, for forecasts.
 *
 * @param thresholdBasisPoints national threshold in hundredths of a percent of all valid votes
 * @param divisors divisors of the quotients
 */
public record SeatRules(int thresholdBasisPoints, Divisors divisors) {
  /** Refuses a threshold beyond all votes. */
  public SeatRules {
    Bounds.within("seats.threshold-basis-points", thresholdBasisPoints, 0, 10_000);
  }
}
