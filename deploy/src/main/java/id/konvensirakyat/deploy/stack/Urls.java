package id.konvensirakyat.deploy.stack;

import java.net.URI;

/**
 * Where a browser finds the stack. The name is {@code localhost}, not 127.0.0.1: browsers treat
 * both as trustworthy origins, and the issuer in every token must be one fixed name.
 */
public record Urls(URI platform, URI keycloak, URI mailboxes) {
  static Urls of(Ports ports) {
    return new Urls(
        URI.create("http://localhost:" + ports.platform()),
        URI.create("http://localhost:" + ports.keycloak()),
        URI.create("http://localhost:" + ports.mailboxes()));
  }

  /** The API's base, without a closing slash. */
  public URI api() {
    return URI.create(platform + "/api");
  }

  /** The realm's base at Keycloak, which is also the issuer of the tokens. */
  public URI realm() {
    return URI.create(keycloak + "/realms/" + Keycloak.REALM);
  }
}
