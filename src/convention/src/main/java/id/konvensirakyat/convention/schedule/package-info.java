/** The days of a convention's periods: computed from rules, extensions and what was done when. */
@NullMarked
package id.konvensirakyat.convention.schedule;

import org.jspecify.annotations.NullMarked;
