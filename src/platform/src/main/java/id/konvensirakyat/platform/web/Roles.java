package id.konvensirakyat.platform.web;

import java.util.Set;

/**
 * The realm roles as they stand in a token's {@code groups} claim; keycloak-realm says what each
 * may do.
 */
public final class Roles {
  public static final String VOTER = "voter";
  public static final String CANDIDATE = "candidate";
  public static final String REGISTRAR = "registrar";
  public static final String VERIFIER = "verifier";
  public static final String COMMITTEE = "committee";
  public static final String STEERING = "steering";
  public static final String OBJECTION_BOARD = "objection_board";
  public static final String TRUSTEE = "trustee";
  public static final String OBSERVER = "observer";

  /**
   * The offices. Each takes a second factor at every sign-in. A candidate and a voter hold none:
   * they act for themselves alone.
   */
  public static final Set<String> OFFICES =
      Set.of(REGISTRAR, VERIFIER, COMMITTEE, STEERING, OBJECTION_BOARD, TRUSTEE, OBSERVER);

  private Roles() {}
}
