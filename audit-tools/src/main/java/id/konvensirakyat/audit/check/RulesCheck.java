package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.RulesText;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Optional;

/**
 * C24: {@code rules.txt} is canonical, and what the one FREEZE_RULES fixed.
 *
 * @param rules present if the text can be read
 */
record RulesCheck(Outcome outcome, Optional<Rules> rules) {
  private static final String FREEZE = "FREEZE_RULES";

  static RulesCheck of(byte[] text, String convention, ActsCheck acts) {
    Parsed<Rules> parsed;
    try {
      parsed = RulesText.parse(Contents.text(text));
    } catch (RefusedException e) {
      return new RulesCheck(new Outcome.Failed(e.refusal().toString()), Optional.empty());
    }
    if (parsed instanceof Parsed.Good<Rules> good) {
      // A draft is published too; it binds nobody.
      Outcome outcome =
          acts.last(FREEZE, convention).isEmpty()
              ? new Outcome.NotYet("no act " + FREEZE + " yet")
              : acts.fixesHash(FREEZE, convention, Optional.of(Hash.of(text)));
      return new RulesCheck(outcome, Optional.of(good.value()));
    }
    return new RulesCheck(
        new Outcome.Failed("line " + parsed.faults().get(0).line() + " is not one of rules"),
        Optional.empty());
  }
}
