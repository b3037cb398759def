package id.konvensirakyat.platform.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * The JSON API below {@code /api}; callers authenticate by Keycloak's access tokens (MicroProfile
 * JWT).
 */
@ApplicationPath("/api")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "konvensi")
@DeclareRoles({
  Roles.VOTER,
  Roles.CANDIDATE,
  Roles.VERIFIER,
  Roles.COMMITTEE,
  Roles.STEERING,
  Roles.OBJECTION_BOARD,
  Roles.TRUSTEE,
  Roles.OBSERVER
})
public class App extends Application {
  /**
   * Jersey would otherwise prefer JSON readers of its own (JSON-B, Jackson, and MOXy for classes it
   * can bind), which pass unknown and repeated fields over in silence; and describe the API as
   * WADL.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.disableJsonBinding", true,
        "jersey.config.disableJacksonJson", true,
        "jersey.config.disableMoxyJson", true,
        "jersey.config.server.wadl.disableWadl", true);
  }
}
