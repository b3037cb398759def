package id.konvensirakyat.platform.convention;

/**
 * Fired in the transaction in which an objection ended, where the list of its dapil is to be
 * computed although nobody left: for the first time, or anew.
 *
 * @param actor who acted: an account's name, a candidate's or an objection's id
 * @param role in which role, in capitals; the computed list is recorded under the same two
 * @param reason why the list is computed, as it will stand on the record
 */
public record ListDue(
    String conventionId, String dapil, String actor, String role, String reason) {}
