/**
 * Following a convention's public log (crypto-spec/log.md): fetching and keeping it, verifying each
 * checkpoint and entry, telling what its server did wrong, and what a receipt proves.
 */
@NullMarked
package id.konvensirakyat.audit.log;

import org.jspecify.annotations.NullMarked;
