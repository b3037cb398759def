package id.konvensirakyat.platform.account;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keycloak's token endpoint and the part of its admin API that the platform uses
 * (crypto-spec/decisions/0008). Bodies are JSON texts. There is no interface with addresses as
 * annotations: the server takes any class that has such for a part of our own API.
 */
final class KeycloakResource {
  private static final int CONNECT_SECONDS = 5;
  private static final int READ_SECONDS = 20;

  /**
   * What came back; status 0 where nothing did.
   *
   * @param created the last part of the address of what was made, or empty
   */
  record Reply(int status, String body, String created) {
    static final Reply NONE = new Reply(0, "", "");

    boolean isSuccess() {
      return status / 100 == 2;
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
      return "Reply[" + status + "]";
    }
  }

  private final WebTarget tokens;
  private final WebTarget users;

  /** Keycloak at {@code base}, without anything behind the host and port. */
  KeycloakResource(URI base, String realm) {
    WebTarget keycloak =
        ClientBuilder.newBuilder()
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
            .build()
            .target(base);
    this.tokens =
        keycloak
            .path("realms/{realm}/protocol/openid-connect/token")
            .resolveTemplate("realm", realm);
    this.users = keycloak.path("admin/realms/{realm}/users").resolveTemplate("realm", realm);
  }

  Reply token(String client, String secret) {
    Form form =
        new Form("grant_type", "client_credentials")
            .param("client_id", client)
            .param("client_secret", secret);
    return ask(() -> tokens.request(MediaType.APPLICATION_JSON).post(Entity.form(form)));
  }

  Reply create(String bearer, String user) {
    return ask(() -> as(bearer, users).post(Entity.json(user)));
  }

  Reply find(String bearer, String email) {
    WebTarget exactly = users.queryParam("exact", true).queryParam("email", "{email}");
    return ask(() -> as(bearer, exactly.resolveTemplate("email", email)).get());
  }

  Reply get(String bearer, String id) {
    return ask(() -> as(bearer, user(id)).get());
  }

  Reply change(String bearer, String id, String user) {
    return ask(() -> as(bearer, user(id)).put(Entity.json(user)));
  }

  Reply logout(String bearer, String id) {
    return ask(() -> as(bearer, user(id).path("logout")).post(null));
  }

  /** Sends the account a letter with a link to these actions, which then leads to {@code page}. */
  Reply invite(String bearer, String id, String client, String page, String actions) {
    WebTarget letter =
        user(id)
            .path("execute-actions-email")
            .queryParam("client_id", client)
            .queryParam("redirect_uri", page);
    return ask(() -> as(bearer, letter).put(Entity.json(actions)));
  }

  private WebTarget user(String id) {
    return users.path("{id}").resolveTemplate("id", id);
  }

  private static Invocation.Builder as(String bearer, WebTarget target) {
    return target.request(MediaType.APPLICATION_JSON).header(HttpHeaders.AUTHORIZATION, bearer);
  }

  /** Asks, and reads the answer whole. */
  private static Reply ask(Supplier<Response> request) {
    try (Response response = request.get()) {
      String place = Optional.ofNullable(response.getLocation()).map(URI::getPath).orElse("");
      String body = response.hasEntity() ? response.readEntity(String.class) : "";
      return new Reply(response.getStatus(), body, place.substring(place.lastIndexOf('/') + 1));
    } catch (ProcessingException e) {
      return Reply.NONE;
    }
  }
}
