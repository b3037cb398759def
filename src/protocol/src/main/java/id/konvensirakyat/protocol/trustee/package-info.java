/**
 * Who holds the election's key: verification keys, the threshold ceremony's messages and their
 * checks.
 */
@NullMarked
package id.konvensirakyat.protocol.trustee;

import org.jspecify.annotations.NullMarked;
