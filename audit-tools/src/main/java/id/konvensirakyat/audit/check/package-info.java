/** The checks, each of which passes, fails with a reason, or says why it did not run. */
@NullMarked
package id.konvensirakyat.audit.check;

import org.jspecify.annotations.NullMarked;
