package id.konvensirakyat.platform.finalization;

/**
 * A computed list as it was published.
 *
 * @param dapil code of the electoral district
 * @param version from 1; a list computed anew has the next one
 * @param hash SHA-256 of the canonical text
 * @param canonical the text's exact bytes
 * @param cause why it was computed
 * @param about id of the candidate who left or of the objection that ended, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // the exact bytes that were hashed
record KeptList(
    String dapil, int version, String hash, byte[] canonical, ListCause cause, String about) {}
