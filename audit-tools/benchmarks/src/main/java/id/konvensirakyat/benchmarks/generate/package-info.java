/** Makes archives of any size that are right in every check and hide nothing. */
@NullMarked
package id.konvensirakyat.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
