package id.konvensirakyat.convention.schedule;

import id.konvensirakyat.convention.stage.Act;
import java.time.LocalDate;

/**
 * An act that was done.
 *
 * @param act the act
 * @param day the day on which it was done, in Jakarta
 */
public record Done(Act act, LocalDate day) {}
