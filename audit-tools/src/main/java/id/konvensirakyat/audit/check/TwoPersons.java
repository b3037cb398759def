package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.roll.ChallengeAct;
import id.konvensirakyat.convention.rules.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The acts that take two persons, and the proposals that wait for the second one
 * (crypto-spec/convention.md, Algorithm 12). A proposal is used once, and only at the stage at
 * which it was made.
 */
final class TwoPersons {
  private final Set<String> kinds;
  private final List<ActLine> open = new ArrayList<>();

  TwoPersons(Rules rules) {
    this.kinds =
        Stream.of(
                rules.signing().fourEyed().stream().map(SignedAct::kind),
                Arrays.stream(ObjectionAct.values())
                    .filter(ObjectionAct::isRuling)
                    .map(ObjectionAct::kind),
                Arrays.stream(ChallengeAct.values()).flatMap(act -> act.kind().stream()))
            .flatMap(all -> all)
            .collect(Collectors.toSet());
  }

  /** Whether this act takes two persons here; who replaces a trustee is never one alone. */
  boolean sign(ActLine act) {
    boolean replaces = act.kind().equals(KeyStates.RESTART) && !act.payload().isEmpty();
    return replaces || kinds.contains(act.kind());
  }

  /** A line {@code PROPOSED}. */
  void propose(ActLine line) {
    open.add(line);
  }

  /** The stage changed: what was proposed before lapses. */
  void lapse() {
    open.clear();
  }

  /** Takes the proposal by another person of the same role for just this act. */
  Optional<ActLine> take(ActLine act) {
    String hash = new Proposal(act.kind(), act.subject(), act.payload()).hash();
    Optional<ActLine> proposed =
        open.stream()
            .filter(
                one ->
                    one.payload().equals(hash)
                        && one.subject().equals(act.subject())
                        && one.role() == act.role()
                        && !one.actor().equals(act.actor()))
            .findFirst();
    proposed.ifPresent(open::remove);
    return proposed;
  }
}
