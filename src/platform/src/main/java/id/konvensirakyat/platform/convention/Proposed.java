package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Role;

/**
 * Fired in the transaction in which a first person proposed what takes two.
 *
 * @param kind of the line that a second person will write
 * @param subject the account of the first one; never leaves the server
 */
public record Proposed(String conventionId, Role role, String kind, String subject) {}
