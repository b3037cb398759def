/** Findings as a table for people and as JSON for programs. */
@NullMarked
package id.konvensirakyat.audit.report;

import org.jspecify.annotations.NullMarked;
