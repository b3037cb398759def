/** Runs verifiers as whole processes and prints tables: audit-tools/bench. */
@NullMarked
package id.konvensirakyat.benchmarks.table;

import org.jspecify.annotations.NullMarked;
