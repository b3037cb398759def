package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.stage.Role;
import java.util.Optional;

/**
 * In which place somebody does an act on an objection.
 *
 * @param actor the name under which it stands on the record: an account of an organ, the
 *     candidate's id, or the objection's for who filed it
 * @param subject the account, where it is an organ's member
 * @param username that account's name, "" for a party
 */
record Seat(ObjectionAct act, Role role, String actor, Optional<String> subject, String username) {}
