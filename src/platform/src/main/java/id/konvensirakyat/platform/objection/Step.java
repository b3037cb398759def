package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.stage.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A line of the acts about an objection.
 *
 * @param seq its number on the chain
 * @param kind the kind of the line, or of the line that is proposed
 * @param proposed whether the line is PROPOSED
 * @param subject account of an organ's member; empty for a party
 * @param username that account's name, "" for a party
 * @param remedy what a ruling orders, else NONE
 */
record Step(
    String objection,
    long seq,
    String kind,
    boolean proposed,
    Optional<String> subject,
    String username,
    Remedy remedy,
    String reason,
    Stage stage,
    Instant at) {

  Optional<ObjectionAct> act() {
    return Arrays.stream(ObjectionAct.values()).filter(a -> a.kind().equals(kind)).findFirst();
  }

  boolean is(ObjectionAct wanted) {
    return kind.equals(wanted.kind());
  }

  boolean isBy(String account) {
    return subject.filter(account::equals).isPresent();
  }
}
