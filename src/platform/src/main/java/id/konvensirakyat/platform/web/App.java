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
  Roles.REGISTRAR,
  Roles.VERIFIER,
  Roles.COMMITTEE,
  Roles.STEERING,
  Roles.OBJECTION_BOARD,
  Roles.TRUSTEE,
  Roles.OBSERVER
})
public class App extends Application {
  /**
   * Jersey has JSON readers and writers of its own (JSON-B, MOXy, Jackson): the readers pass
   * unknown and repeated fields over in silence, and Jackson's writer ties with ours, so that the
   * order of a hash set decided at each start which of the two wrote. A feature's name that is none
   * of theirs keeps all of them out. And the API is not described as WADL.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature", JsonBody.class.getSimpleName(),
        "jersey.config.disableJsonBinding", true,
        "jersey.config.disableMoxyJson", true,
        "jersey.config.server.wadl.disableWadl", true);
  }
}
