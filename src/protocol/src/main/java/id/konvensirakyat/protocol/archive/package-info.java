/** The published file of an election: an old-style tar in which every byte is checked. */
@NullMarked
package id.konvensirakyat.protocol.archive;

import org.jspecify.annotations.NullMarked;
