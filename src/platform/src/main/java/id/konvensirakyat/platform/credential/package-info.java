/** The only join of a voter and a public credential, and the roll that is published without it. */
@NullMarked
package id.konvensirakyat.platform.credential;

import org.jspecify.annotations.NullMarked;
