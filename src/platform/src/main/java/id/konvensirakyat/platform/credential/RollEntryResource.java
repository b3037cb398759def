package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A voter's own entry: what was registered, and the credential's public half. (Registering is in
 * package voter: JAX-RS picks a class by its whole path, so each path has one template.)
 */
@Path("/conventions/{convention}/voter")
@RequestScoped
@RolesAllowed(Roles.VOTER)
public class RollEntryResource {
  record OwnEntry(
      boolean registered,
      @Nullable String area,
      @Nullable String areaName,
      @Nullable String dapil,
      @Nullable String electionUuid,
      boolean enrolled,
      @Nullable String publicCredential,
      boolean rollFrozen) {}

  @Inject private SignedIn signedIn;
  @Inject private Conventions conventions;
  @Inject private Districts districts;
  @Inject private Voters voters;
  @Inject private Enrolments enrolments;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public OwnEntry own(@PathParam("convention") String id) {
    Convention convention = conventions.get(id);
    Caller caller = signedIn.caller();
    Optional<Home> home = voters.home(id, caller.subject());
    Optional<String> credential =
        enrolments.row(id, caller.subject()).map(EnrolmentRow::credential);
    return new OwnEntry(
        home.isPresent(),
        home.map(Home::area).orElse(null),
        home.flatMap(this::areaName).orElse(null),
        home.map(Home::dapil).orElse(null),
        home.flatMap(h -> conventions.election(id, h.dapil()))
            .map(DapilElection::uuid)
            .orElse(null),
        credential.isPresent(),
        credential.orElse(null),
        convention.rollFrozen());
  }

  private Optional<String> areaName(Home home) {
    return AreaCode.of(home.area()).flatMap(districts.areas()::area).map(area -> area.name());
  }
}
