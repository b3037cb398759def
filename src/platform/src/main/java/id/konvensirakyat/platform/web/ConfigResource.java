package id.konvensirakyat.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the pages sign in. */
@Path("/config")
@ApplicationScoped
public class ConfigResource {
  record SignIn(String oidcUrl, String realm, String client) {}

  @Inject
  @ConfigProperty(name = "konvensi.oidc.url")
  private String url;

  @Inject
  @ConfigProperty(name = "konvensi.oidc.realm")
  private String realm;

  @Inject
  @ConfigProperty(name = "konvensi.oidc.client")
  private String client;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public SignIn config() {
    return new SignIn(url, realm, client);
  }
}
