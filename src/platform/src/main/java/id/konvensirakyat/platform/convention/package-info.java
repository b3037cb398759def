/**
 * The convention itself: its creation, its stages, and the hash chain of the acts that moved it.
 */
@NullMarked
package id.konvensirakyat.platform.convention;

import org.jspecify.annotations.NullMarked;
