/** Casting a ballot and reading the ballot box: knows credentials, and no person. */
@NullMarked
package id.konvensirakyat.platform.ballot;

import org.jspecify.annotations.NullMarked;
