/** The commands {@code deploy/run} and {@code deploy/rehearsal}: they parse, call and print. */
@NullMarked
package id.konvensirakyat.deploy;

import org.jspecify.annotations.NullMarked;
