/**
 * The fault catalogue: correct records and exports made on the fly, one fault planted in each, and
 * whether exactly the check that the catalogue names rejects it.
 */
@NullMarked
package id.konvensirakyat.audit.fault;

import org.jspecify.annotations.NullMarked;
