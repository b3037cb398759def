/** From the close to the result: the encrypted tally, the trustees' decryptions, the counts. */
@NullMarked
package id.konvensirakyat.platform.tally;

import org.jspecify.annotations.NullMarked;
