package id.konvensirakyat.platform.finalization;

/**
 * What became of an act that may need two persons.
 *
 * @param seq number of its line on the chain
 * @param proposed whether that line only proposes it
 */
record Signed(long seq, boolean proposed) {}
