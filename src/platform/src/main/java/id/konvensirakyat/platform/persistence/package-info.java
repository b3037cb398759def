/** Data source, schema migration, converters and identifiers: what every feature's tables share. */
@NullMarked
package id.konvensirakyat.platform.persistence;

import org.jspecify.annotations.NullMarked;
