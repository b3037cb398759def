/**
 * What the law on personal data (UU PDP 27/2022) gives a person: consent for each purpose, a view
 * of who looked at one's data, one's own copy, deletion, and destruction on time.
 */
@NullMarked
package id.konvensirakyat.platform.privacy;

import org.jspecify.annotations.NullMarked;
