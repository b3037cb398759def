/** The settings of a convention, their defaults, and the canonical text whose hash is published. */
@NullMarked
package id.konvensirakyat.convention.rules;

import org.jspecify.annotations.NullMarked;
