/** Prime-order groups: elements, scalars and their encodings. */
@NullMarked
package id.konvensirakyat.crypto.group;

import org.jspecify.annotations.NullMarked;
