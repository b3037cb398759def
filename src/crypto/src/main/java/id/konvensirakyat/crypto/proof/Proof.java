package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Scalar;

/**
 * A challenge and a response, both from 0 to q - 1; Belenios 2.5, section "Common structures". What
 * it proves depends on where it stands.
 *
 * @param challenge the hash of the statement and the commitments, or a simulated one
 * @param response w - secret * challenge mod q
 */
public record Proof(Scalar challenge, Scalar response) {}
