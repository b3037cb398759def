/**
 * Objections over the API: filed by candidates, voters and observers, answered by the other side,
 * ruled on by two of the objection board, on appeal by two of the steering committee; every step is
 * a line of the acts, and what a final ruling leads to follows in the same transaction.
 */
@NullMarked
package id.konvensirakyat.platform.objection;

import org.jspecify.annotations.NullMarked;
