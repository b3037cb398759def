/**
 * The final lists: computed from results, frozen rules and the frozen candidates, kept in every
 * version.
 */
@NullMarked
package id.konvensirakyat.platform.finalization;

import org.jspecify.annotations.NullMarked;
