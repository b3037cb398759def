package id.konvensirakyat.platform.web;

/** Looks at how the caller of the present request signed in. */
public interface SignInCheck {
  /** What a resource asks of a sign-in's age. */
  enum Age {
    ANY,
    RECENT_FOR_OFFICES,
    RECENT
  }

  /**
   * Lets the request pass, if it has no token or a good one.
   *
   * @throws Refusal {@link Problem#SIGN_IN_NEEDED} for a token that was made for another program,
   *     {@link Problem#SECOND_FACTOR_NEEDED} for an office without one, {@link
   *     Problem#STEP_UP_NEEDED} for a sign-in that is too old
   */
  void check(Age wanted);
}
