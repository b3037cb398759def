/** The sample conventions that a visitor of {@code deploy/run} finds. */
@NullMarked
package id.konvensirakyat.deploy.sample;

import org.jspecify.annotations.NullMarked;
