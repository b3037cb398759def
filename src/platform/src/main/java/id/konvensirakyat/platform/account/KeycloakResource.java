package id.konvensirakyat.platform.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Keycloak's token endpoint and the part of its admin API that the platform uses, as a typed client
 * (MicroProfile Rest Client; crypto-spec/decisions/0008). Bodies are JSON texts.
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

  /** The addresses. */
  interface Keycloak {
    @POST
    @Path("/realms/{realm}/protocol/openid-connect/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    Response token(
        @PathParam("realm") String realm,
        @FormParam("grant_type") String grantType,
        @FormParam("client_id") String client,
        @FormParam("client_secret") String secret);

    @POST
    @Path("/admin/realms/{realm}/users")
    @Consumes(MediaType.APPLICATION_JSON)
    Response create(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
        @PathParam("realm") String realm,
        String user);

    @GET
    @Path("/admin/realms/{realm}/users")
    @Produces(MediaType.APPLICATION_JSON)
    Response find(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
        @PathParam("realm") String realm,
        @QueryParam("exact") boolean exact,
        @QueryParam("email") String email);

    @GET
    @Path("/admin/realms/{realm}/users/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    Response get(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
        @PathParam("realm") String realm,
        @PathParam("id") String id);

    @PUT
    @Path("/admin/realms/{realm}/users/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response change(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
        @PathParam("realm") String realm,
        @PathParam("id") String id,
        String user);

    @POST
    @Path("/admin/realms/{realm}/users/{id}/logout")
    Response logout(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
        @PathParam("realm") String realm,
        @PathParam("id") String id);

    @PUT
    @Path("/admin/realms/{realm}/users/{id}/execute-actions-email")
    @Consumes(MediaType.APPLICATION_JSON)
    Response invite(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
        @PathParam("realm") String realm,
        @PathParam("id") String id,
        @QueryParam("client_id") String client,
        @QueryParam("redirect_uri") String redirect,
        String actions);
  }

  private final Keycloak keycloak;
  private final String realm;

  /** Keycloak at {@code base}, without anything behind the host and port. */
  KeycloakResource(URI base, String realm) {
    this.realm = realm;
    this.keycloak =
        RestClientBuilder.newBuilder()
            .baseUri(base)
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
            .property("microprofile.rest.client.disable.default.mapper", true)
            .build(Keycloak.class);
  }

  Reply token(String client, String secret) {
    return ask(() -> keycloak.token(realm, "client_credentials", client, secret));
  }

  Reply create(String bearer, String user) {
    return ask(() -> keycloak.create(bearer, realm, user));
  }

  Reply find(String bearer, String email) {
    return ask(() -> keycloak.find(bearer, realm, true, email));
  }

  Reply get(String bearer, String id) {
    return ask(() -> keycloak.get(bearer, realm, id));
  }

  Reply change(String bearer, String id, String user) {
    return ask(() -> keycloak.change(bearer, realm, id, user));
  }

  Reply logout(String bearer, String id) {
    return ask(() -> keycloak.logout(bearer, realm, id));
  }

  /** Sends the account a letter with a link to these actions, which then leads to {@code page}. */
  Reply invite(String bearer, String id, String client, String page, String actions) {
    return ask(() -> keycloak.invite(bearer, realm, id, client, page, actions));
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
