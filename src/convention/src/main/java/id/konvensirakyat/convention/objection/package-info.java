/** An objection from its filing to its end: who does what when, and what follows from a ruling. */
@NullMarked
package id.konvensirakyat.convention.objection;

import org.jspecify.annotations.NullMarked;
