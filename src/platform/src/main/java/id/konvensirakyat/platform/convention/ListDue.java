package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Role;

/**
 * Fired in the transaction in which an objection ended, where the list of its dapil is to be
 * computed although nobody was struck: for the first time, or anew.
 *
 * @param actor who ended it: an account's name, a candidate's or an objection's id
 * @param role in which role; the computed list is recorded under the same actor and role
 * @param objection id of the objection that ended
 */
public record ListDue(
    String conventionId, String dapil, String actor, Role role, String objection) {}
