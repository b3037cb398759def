/** The roll before and after its freeze: what is published of it, its register, samples of it. */
@NullMarked
package id.konvensirakyat.convention.roll;

import org.jspecify.annotations.NullMarked;
