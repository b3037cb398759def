package id.konvensirakyat.platform.log;

import java.time.Instant;

/**
 * What the server promises to a voter: this ballot is in the chain, at this height, for good. It
 * says nothing of the choice nor of the person.
 *
 * @param election the election's uuid
 * @param fingerprint SHA-256 of the election, base64 without padding
 * @param tracker SHA-256 of the ballot's bytes, base64 without padding
 * @param height the height of the ballot's event in the chain
 * @param event SHA-256 of the event's bytes, lower-case hexadecimal
 * @param acceptedAt when the ballot was stored; the receipt states its hour alone
 */
public record Receipt(
    String election,
    String fingerprint,
    String tracker,
    int height,
    String event,
    Instant acceptedAt) {}
