/** The server's public signatures: receipts of accepted ballots and the manifest of an export. */
@NullMarked
package id.konvensirakyat.platform.log;

import org.jspecify.annotations.NullMarked;
