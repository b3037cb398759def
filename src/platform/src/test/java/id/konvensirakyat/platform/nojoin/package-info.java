/**
 * Looks for a join of person and ballot in everything that a caller of the API or a database
 * administrator can read, and for standings where there may be none.
 */
@NullMarked
package id.konvensirakyat.platform.nojoin;

import org.jspecify.annotations.NullMarked;
