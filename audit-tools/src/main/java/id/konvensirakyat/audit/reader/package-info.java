/** Opens what an observer holds: an archive, an export's folder or its zip. */
@NullMarked
package id.konvensirakyat.audit.reader;

import org.jspecify.annotations.NullMarked;
