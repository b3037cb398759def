/** Exponential ElGamal encryption with multiplicative homomorphism. */
@NullMarked
package id.konvensirakyat.crypto.elgamal;

import org.jspecify.annotations.NullMarked;
