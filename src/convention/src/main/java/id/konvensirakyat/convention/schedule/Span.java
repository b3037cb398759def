package id.konvensirakyat.convention.schedule;

import id.konvensirakyat.convention.rules.Period;
import java.time.LocalDate;

/**
 * The days of a period.
 *
 * @param period the period
 * @param first its first day
 * @param last its last day, extensions included; before {@code first} where it has no day
 * @param extended how many days it was made longer by extensions and suspensions
 */
public record Span(Period period, LocalDate first, LocalDate last, int extended) {}
