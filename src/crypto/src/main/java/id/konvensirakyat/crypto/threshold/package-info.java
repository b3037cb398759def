/**
 * Keys shared among trustees: the ceremony's messages and arithmetic, and decryption by enough of
 * them.
 */
@NullMarked
package id.konvensirakyat.crypto.threshold;

import org.jspecify.annotations.NullMarked;
