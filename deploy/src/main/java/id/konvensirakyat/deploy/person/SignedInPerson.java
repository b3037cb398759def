package id.konvensirakyat.deploy.person;

import java.io.IOException;
import java.time.Instant;

/** A simulated person with a session at Keycloak. Safe for use by several threads. */
public final class SignedInPerson {
  private static final long MARGIN_SECONDS = 30;

  private final LoginFlow flow;
  private final String username;
  private final String password;
  private Tokens tokens;

  SignedInPerson(LoginFlow flow, String username, String password, Tokens tokens) {
    this.flow = flow;
    this.username = username;
    this.password = password;
    this.tokens = tokens;
  }

  public String username() {
    return username;
  }

  /** A token that is good for at least half a minute; renews it, or signs in again, if needed. */
  public synchronized String accessToken() throws IOException {
    if (Instant.now().isAfter(tokens.expires().minusSeconds(MARGIN_SECONDS))) {
      tokens = renewed();
    }
    return tokens.access();
  }

  /** Signs in with the password once more, where the platform asks for a recent sign-in. */
  synchronized void signInAnew() throws IOException {
    tokens = flow.authenticate(username, password);
  }

  private Tokens renewed() throws IOException {
    try {
      return flow.refresh(tokens.refresh());
    } catch (LoginException sessionEnded) {
      return flow.authenticate(username, password);
    }
  }

  @Override
  public String toString() {
    return username;
  }
}
