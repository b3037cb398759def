/** Counts the field operations of a running verifier, without a word about it in its source. */
@NullMarked
package id.konvensirakyat.benchmarks.count;

import org.jspecify.annotations.NullMarked;
