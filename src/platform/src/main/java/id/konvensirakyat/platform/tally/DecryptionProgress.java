package id.konvensirakyat.platform.tally;

/**
 * How far the decryption of an election is.
 *
 * @param done how many trustees have decrypted
 * @param needed how many are needed for the result
 */
public record DecryptionProgress(int done, int needed) {}
