/** From rules, candidates and votes to the final list of one dapil. */
@NullMarked
package id.konvensirakyat.convention.finalization;

import org.jspecify.annotations.NullMarked;
