package id.konvensirakyat.convention.objection;

import id.konvensirakyat.convention.stage.Role;
import java.util.EnumSet;
import java.util.Set;

/** What moves an objection after its filing. */
public enum ObjectionAct {
  /** The board takes it up. */
  ACCEPT("OBJECTION_ACCEPTED"),
  /** The board refuses it for its form. */
  REFUSE("OBJECTION_REFUSED"),
  /** The candidate, or the committee where it is about a result, answers. */
  ANSWER("OBJECTION_ANSWERED"),
  /** Two of the board: it is right. */
  UPHOLD("OBJECTION_UPHELD"),
  /** Two of the board: it is wrong. */
  DISMISS("OBJECTION_DISMISSED"),
  /** Who lost declares not to appeal. */
  ACCEPT_RULING("RULING_ACCEPTED"),
  /** Who lost appeals. */
  APPEAL("OBJECTION_APPEALED"),
  /** Two of the steering committee: the objection is right. */
  UPHOLD_ON_APPEAL("APPEAL_UPHELD"),
  /** Two of the steering committee: the objection is wrong. */
  DISMISS_ON_APPEAL("APPEAL_DISMISSED"),
  /** The time for an appeal is over. */
  CLOSE("OBJECTION_CLOSED");

  private final String kind;

  ObjectionAct(String kind) {
    this.kind = kind;
  }

  /** The kind of its line on the record (crypto-spec/export.md). */
  public String kind() {
    return kind;
  }

  /** Whether it is a ruling: it takes two persons and has a hash on the record. */
  public boolean isRuling() {
    return this == UPHOLD || this == DISMISS || isOnAppeal();
  }

  /** Whether it ends an appeal. */
  public boolean isOnAppeal() {
    return this == UPHOLD_ON_APPEAL || this == DISMISS_ON_APPEAL;
  }

  /** Whether it says that the objection is right. */
  public boolean upholds() {
    return this == UPHOLD || this == UPHOLD_ON_APPEAL;
  }

  /** The roles that may do it. */
  public Set<Role> roles() {
    return switch (this) {
      case ACCEPT, REFUSE, UPHOLD, DISMISS, CLOSE -> EnumSet.of(Role.OBJECTION_BOARD);
      case ANSWER -> EnumSet.of(Role.CANDIDATE, Role.COMMITTEE);
      case ACCEPT_RULING, APPEAL ->
          EnumSet.of(Role.CANDIDATE, Role.VOTER, Role.OBSERVER, Role.COMMITTEE);
      case UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL -> EnumSet.of(Role.STEERING);
    };
  }
}
