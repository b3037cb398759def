/** Electoral districts (dapil): levels, areas, seats, and the bundled catalogue. */
@NullMarked
package id.konvensirakyat.convention.district;

import org.jspecify.annotations.NullMarked;
