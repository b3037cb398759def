/** SHA-256, its reduction to scalars, and the texts of bytes. */
@NullMarked
package id.konvensirakyat.crypto.hash;

import org.jspecify.annotations.NullMarked;
