/** Refusals of text input, line by line, as values. */
@NullMarked
package id.konvensirakyat.convention.text;

import org.jspecify.annotations.NullMarked;
