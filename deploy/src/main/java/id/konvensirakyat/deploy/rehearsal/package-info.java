/** Gladi bersih: a whole convention with simulated people over the public API, stage by stage. */
@NullMarked
package id.konvensirakyat.deploy.rehearsal;

import org.jspecify.annotations.NullMarked;
