package id.konvensirakyat.deploy.person;

import java.time.Instant;

/**
 * What the token endpoint gave.
 *
 * @param expires when the access token stops being good
 */
record Tokens(String access, String refresh, Instant expires) {
  @Override
  public String toString() {
    return "Tokens[good until " + expires + "]";
  }
}
