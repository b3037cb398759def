/** JMH benchmarks of the arithmetic and of ballots: audit-tools/bench --jmh. */
@NullMarked
package id.konvensirakyat.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
