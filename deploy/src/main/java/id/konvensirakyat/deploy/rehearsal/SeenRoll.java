package id.konvensirakyat.deploy.rehearsal;

/**
 * A frozen roll as somebody counted and hashed it.
 *
 * @param hash SHA-256 of {@code public_credentials.json} in hex
 */
public record SeenRoll(int count, String hash) {}
