package id.konvensirakyat.deploy.person;

import java.io.IOException;

/** Keycloak did not sign the person in; the message says at which step, never with what. */
public final class LoginException extends IOException {
  LoginException(String sentence) {
    super(sentence);
  }
}
