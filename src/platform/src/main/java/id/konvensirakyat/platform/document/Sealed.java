package id.konvensirakyat.platform.document;

/**
 * Encrypted bytes and the id of their key.
 *
 * @param bytes nonce, then ciphertext with its tag
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sealed(String keyId, byte[] bytes) {}
