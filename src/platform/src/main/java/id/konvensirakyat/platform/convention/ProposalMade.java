package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;

/**
 * Fired in the transaction in which the first of two persons signed an act; rulings, which have
 * notices of their own, are not told by this.
 *
 * @param by the first person
 * @param role whose turn it is: another one's of this role
 * @param act the kind of the act's line
 */
public record ProposalMade(String conventionId, Caller by, Role role, String act) {}
