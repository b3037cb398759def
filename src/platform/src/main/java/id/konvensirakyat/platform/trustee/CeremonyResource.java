package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The key ceremony as a trustee takes part in it. */
@Path("/conventions/{id}/ceremony")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CeremonyResource {
  private static final int LARGEST_MESSAGE = 1 << 20;
  private static final int LARGEST_PROOF = 1 << 14;

  @Inject private SignedIn signedIn;
  @Inject private Conventions conventions;
  @Inject private ConventionKeys keys;
  @Inject private Faults faults;
  @Inject private KeepTrusteeMessage keepTrusteeMessage;
  @Inject private FileComplaint fileComplaint;

  @PathParam("id")
  private String id = "";

  @GET
  @RolesAllowed(Roles.TRUSTEE)
  public CeremonyView ceremony() {
    Appointment trustee = trustee();
    return CeremonyView.of(
        trustee.convention(),
        keys.state(trustee.convention()),
        faults.all(id),
        new CeremonyView.Me(trustee.index()));
  }

  @PUT
  @RecentSignIn
  @Path("/certificate")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_MESSAGE)
  public CeremonyView certificate(byte[] body) {
    return keep(MessageKind.CERTIFICATE, body);
  }

  @PUT
  @RecentSignIn
  @Path("/commitment")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_PROOF)
  public CeremonyView commitment(byte[] body) {
    return keep(MessageKind.COMMITMENT, body);
  }

  @PUT
  @RecentSignIn
  @Path("/polynomial")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_MESSAGE)
  public CeremonyView polynomial(byte[] body) {
    return keep(MessageKind.POLYNOMIAL, body);
  }

  @PUT
  @RecentSignIn
  @Path("/voutput")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_MESSAGE)
  public CeremonyView voutput(byte[] body) {
    return keep(MessageKind.CHECK, body);
  }

  @PUT
  @RecentSignIn
  @Path("/complaint")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_PROOF)
  public CeremonyView complaint(byte[] body) {
    fileComplaint.file(id, signedIn.caller(), body);
    return ceremony();
  }

  @PUT
  @RecentSignIn
  @Path("/rehearsal")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_PROOF)
  public CeremonyView rehearsal(byte[] body) {
    return keep(MessageKind.REHEARSAL, body);
  }

  @GET
  @Path("/vinput")
  @RolesAllowed(Roles.TRUSTEE)
  public byte[] vinput() {
    Appointment trustee = trustee();
    CeremonyState state = keys.state(trustee.convention());
    if (!state.messages().complete(MessageKind.POLYNOMIAL)) {
      throw Refusal.notNow(List.of("polynomials"));
    }
    try {
      return bytes(KeyCeremony.of(trustee.convention(), state).vinput(trustee.index()));
    } catch (RefusedException e) {
      throw ConventionKeys.corrupt(e);
    }
  }

  @GET
  @Path("/private-key")
  @RolesAllowed(Roles.TRUSTEE)
  public byte[] privateKey() {
    Appointment trustee = trustee();
    CeremonyState state = keys.state(trustee.convention());
    if (!state.messages().has(MessageKind.CHECK, trustee.index())) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    try {
      return bytes(KeyCeremony.of(trustee.convention(), state).privateKey(trustee.index()));
    } catch (RefusedException e) {
      throw ConventionKeys.corrupt(e);
    }
  }

  /** The {@code trustees} of every election to come, once the ceremony is done. */
  @GET
  @Path("/trustees")
  @RolesAllowed(Roles.TRUSTEE)
  public byte[] trustees() {
    return keys.trustees(trustee().convention())
        .map(JsonWriter::writeBytes)
        .orElseThrow(() -> Refusal.notNow(List.of("checks")));
  }

  private CeremonyView keep(MessageKind kind, byte[] body) {
    keepTrusteeMessage.keep(id, signedIn.caller(), kind, body);
    return ceremony();
  }

  private Appointment trustee() {
    return Appointment.of(conventions.get(id), signedIn.caller());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
