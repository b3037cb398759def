package id.konvensirakyat.convention.rules;

import id.konvensirakyat.convention.approval.SignedAct;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which acts take two persons.
 *
 * @param fourEyed the acts that one person proposes and another one of the same organ does
 */
public record SigningRules(Set<SignedAct> fourEyed) {
  /** Copies the acts. */
  public SigningRules {
    EnumSet<SignedAct> copy = EnumSet.noneOf(SignedAct.class);
    copy.addAll(fourEyed);
    fourEyed = Collections.unmodifiableSet(copy);
  }

  /** Every act that may. */
  public static SigningRules all() {
    return new SigningRules(EnumSet.allOf(SignedAct.class));
  }
}
