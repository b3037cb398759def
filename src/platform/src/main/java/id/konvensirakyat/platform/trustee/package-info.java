/**
 * The key ceremony of a convention and its trustees' partial decryptions: routes and checks
 * messages, holds no key.
 */
@NullMarked
package id.konvensirakyat.platform.trustee;

import org.jspecify.annotations.NullMarked;
