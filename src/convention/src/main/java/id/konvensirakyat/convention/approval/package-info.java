/**
 * Acts that take two persons: which they are, what the first one signs, and who may be the other.
 */
@NullMarked
package id.konvensirakyat.convention.approval;

import org.jspecify.annotations.NullMarked;
