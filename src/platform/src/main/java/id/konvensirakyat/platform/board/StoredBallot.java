package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.encoding.Hash;
import java.time.Instant;

/**
 * A ballot in the chain.
 *
 * @param height of its event
 * @param tracker SHA-256 of its bytes
 * @param credential the public credential that signed it
 * @param event SHA-256 of its event's bytes
 * @param acceptedAt when it was stored
 */
public record StoredBallot(
    int height, Hash tracker, String credential, Hash event, Instant acceptedAt) {}
