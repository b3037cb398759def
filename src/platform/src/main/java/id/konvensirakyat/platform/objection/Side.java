package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;

/** Whose word an act on an objection is. */
enum Side {
  /** Who filed it. */
  OBJECTOR,
  /** The candidate, or the committee where it is about a result or a list. */
  OTHER,
  /** The objection board, or the steering committee on appeal. */
  ORGAN;

  static Side of(Objection objection, ObjectionAct act) {
    return switch (act) {
      case ACCEPT, REFUSE, UPHOLD, DISMISS, CLOSE, UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL -> ORGAN;
      case ANSWER -> OTHER;
      case ACCEPT_RULING, APPEAL -> objection.objectorLost() ? OBJECTOR : OTHER;
    };
  }
}
