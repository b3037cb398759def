/** One encrypted, proved and signed ballot: made, read and verified. */
@NullMarked
package id.konvensirakyat.protocol.ballot;

import org.jspecify.annotations.NullMarked;
