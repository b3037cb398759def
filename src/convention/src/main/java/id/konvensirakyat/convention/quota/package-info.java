/** The women's quota and the zipper: composing a lawful list, and checking any list. */
@NullMarked
package id.konvensirakyat.convention.quota;

import org.jspecify.annotations.NullMarked;
