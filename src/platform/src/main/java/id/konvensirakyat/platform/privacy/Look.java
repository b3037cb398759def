package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.account.Caller;

/**
 * A look at somebody's data: whose eyes, in which role, and why.
 *
 * @param role the realm role in which the caller may look
 */
public record Look(Caller viewer, String role, Reason reason) {}
