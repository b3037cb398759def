/**
 * The append-only hash tree of RFC 6962, section 2.1, over SHA-256: its roots, its proofs of
 * inclusion and of consistency, and the tiles that C2SP's tlog-tiles keeps it in. Pure functions:
 * where the tiles are kept is someone else's business.
 */
@NullMarked
package id.konvensirakyat.crypto.merkle;

import org.jspecify.annotations.NullMarked;
