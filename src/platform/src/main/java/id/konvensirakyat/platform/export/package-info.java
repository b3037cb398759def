/**
 * Everything public of a convention as files that need no server: the zip and each election's
 * archive.
 */
@NullMarked
package id.konvensirakyat.platform.export;

import org.jspecify.annotations.NullMarked;
