/** What the rules need to know of a person: sex, and the identity number read strictly. */
@NullMarked
package id.konvensirakyat.convention.person;

import org.jspecify.annotations.NullMarked;
