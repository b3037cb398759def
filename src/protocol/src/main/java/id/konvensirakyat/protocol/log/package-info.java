/** The public log (crypto-spec/log.md): its entries and their order, proofs, and who must sign. */
@NullMarked
package id.konvensirakyat.protocol.log;

import org.jspecify.annotations.NullMarked;
