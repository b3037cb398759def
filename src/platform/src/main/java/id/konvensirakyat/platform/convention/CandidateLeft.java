package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Role;

/**
 * Fired in the transaction in which a candidate of the frozen list withdraws or is struck, after
 * the line that says so.
 *
 * @param actor who acted: an account's name, a candidate's or an objection's id
 * @param role in which role; what follows is recorded under the same actor and role
 */
public record CandidateLeft(
    String conventionId, String dapil, String candidateId, String actor, Role role) {}
