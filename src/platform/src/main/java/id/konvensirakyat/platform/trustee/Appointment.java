package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;

/**
 * A trustee in its convention.
 *
 * @param index its number from 1, the order of appointment
 */
record Appointment(Convention convention, int index) {

  /**
   * Finds the caller among the trustees.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} if this convention did not appoint the caller
   */
  static Appointment of(Convention convention, Caller caller) {
    int position = convention.trustees().indexOf(caller.username());
    if (position < 0) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return new Appointment(convention, position + 1);
  }
}
