/**
 * The zero-knowledge proofs and signatures of Belenios version 1, each under its name in the
 * specification.
 */
@NullMarked
package id.konvensirakyat.crypto.proof;

import org.jspecify.annotations.NullMarked;
