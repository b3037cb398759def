/** Parses the command line, calls the checks and prints; decides nothing. */
@NullMarked
package id.konvensirakyat.audit.cli;

import org.jspecify.annotations.NullMarked;
