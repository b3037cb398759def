package id.konvensirakyat.platform.voter;

import java.util.Optional;

/** Keyed hashes of an {@link Identity}, 32 bytes each. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record IdentityHashes(byte[] nik, byte[] phone, Optional<byte[]> email) {}
