/** Seats from votes after the state election: highest quotients, exactly. */
@NullMarked
package id.konvensirakyat.convention.seats;

import org.jspecify.annotations.NullMarked;
