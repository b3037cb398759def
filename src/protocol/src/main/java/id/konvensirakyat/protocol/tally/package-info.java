/** From the ballots that count to the result: encrypted tally, partial decryptions, combination. */
@NullMarked
package id.konvensirakyat.protocol.tally;

import org.jspecify.annotations.NullMarked;
