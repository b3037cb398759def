/**
 * Strict reading and exact writing of the election record's texts: JSON, hashes and the reasons for
 * which either is refused.
 */
@NullMarked
package id.konvensirakyat.protocol.encoding;

import org.jspecify.annotations.NullMarked;
