/** The order of votes, ties, lots and labels. */
@NullMarked
package id.konvensirakyat.convention.ranking;

import org.jspecify.annotations.NullMarked;
