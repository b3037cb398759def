package id.konvensirakyat.convention.objection;

/** Where an objection stands. */
public enum ObjectionState {
  /** Handed in. */
  FILED,
  /** The objection board looks into it. */
  ACCEPTED,
  /** Not looked into: out of form, out of time, or by nobody concerned. The end. */
  REFUSED_FORMALLY,
  /** The other side has answered. */
  ANSWERED,
  /** The objection board has ruled; there may be an appeal. */
  RULED,
  /** The steering committee has the last word. */
  APPEALED,
  /** The ruling holds. The end. */
  FINAL;

  /** Whether something is still to be decided. */
  public boolean isOpen() {
    return this != REFUSED_FORMALLY && this != FINAL;
  }
}
