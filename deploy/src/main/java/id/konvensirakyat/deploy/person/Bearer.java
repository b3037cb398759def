package id.konvensirakyat.deploy.person;

import java.io.IOException;

/** Somebody with a token. */
public interface Bearer {
  /** A token that is good now. */
  String accessToken() throws IOException;

  /** Signs in once more, where the platform asks for a recent sign-in. */
  void signInAnew() throws IOException;
}
