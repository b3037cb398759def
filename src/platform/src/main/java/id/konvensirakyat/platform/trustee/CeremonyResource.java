package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
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
import org.jspecify.annotations.Nullable;

/** The key ceremony as a trustee sees it. */
@Path("/conventions/{id}/ceremony")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CeremonyResource {
  private static final int LARGEST_MESSAGE = 1 << 20;

  record Me(int index) {}

  record Progress(int index, boolean certificate, boolean polynomial, boolean check) {}

  record View(
      int threshold,
      String group,
      CeremonyStep step,
      Me me,
      List<Progress> trustees,
      @Nullable List<String> certificates) {}

  @Inject private SignedIn signedIn;
  @Inject private Conventions conventions;
  @Inject private ConventionKeys keys;
  @Inject private KeepTrusteeMessage keepTrusteeMessage;

  @PathParam("id")
  private String id = "";

  @GET
  @RolesAllowed(Roles.TRUSTEE)
  public View ceremony() {
    return view(trustee());
  }

  @PUT
  @Path("/certificate")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_MESSAGE)
  @RecentSignIn
  public View certificate(byte[] body) {
    return keep(MessageKind.CERTIFICATE, body);
  }

  @PUT
  @Path("/polynomial")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_MESSAGE)
  @RecentSignIn
  public View polynomial(byte[] body) {
    return keep(MessageKind.POLYNOMIAL, body);
  }

  @PUT
  @Path("/voutput")
  @RolesAllowed(Roles.TRUSTEE)
  @BodyLimit(LARGEST_MESSAGE)
  @RecentSignIn
  public View voutput(byte[] body) {
    return keep(MessageKind.CHECK, body);
  }

  @GET
  @Path("/vinput")
  @RolesAllowed(Roles.TRUSTEE)
  public byte[] vinput() {
    Appointment trustee = trustee();
    Messages messages = keys.messages(trustee.convention());
    if (!messages.complete(MessageKind.POLYNOMIAL)) {
      throw Refusal.notNow(List.of("polynomials"));
    }
    try {
      return bytes(keys.ceremony(trustee.convention(), messages).vinput(trustee.index()));
    } catch (RefusedException e) {
      throw ConventionKeys.corrupt(e);
    }
  }

  @GET
  @Path("/private-key")
  @RolesAllowed(Roles.TRUSTEE)
  public byte[] privateKey() {
    Appointment trustee = trustee();
    Messages messages = keys.messages(trustee.convention());
    if (!messages.has(MessageKind.CHECK, trustee.index())) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    try {
      return bytes(keys.ceremony(trustee.convention(), messages).privateKey(trustee.index()));
    } catch (RefusedException e) {
      throw ConventionKeys.corrupt(e);
    }
  }

  private View keep(MessageKind kind, byte[] body) {
    Appointment trustee = trustee();
    keepTrusteeMessage.keep(trustee, kind, body);
    return view(trustee);
  }

  private View view(Appointment trustee) {
    Messages messages = keys.messages(trustee.convention());
    List<Progress> progress =
        messages
            .trustees()
            .mapToObj(
                i ->
                    new Progress(
                        i,
                        messages.has(MessageKind.CERTIFICATE, i),
                        messages.has(MessageKind.POLYNOMIAL, i),
                        messages.has(MessageKind.CHECK, i)))
            .toList();
    return new View(
        trustee.convention().threshold(),
        trustee.convention().group(),
        messages.step(),
        new Me(trustee.index()),
        progress,
        messages.complete(MessageKind.CERTIFICATE) ? certificates(messages) : null);
  }

  private static List<String> certificates(Messages messages) {
    return messages.all(MessageKind.CERTIFICATE).stream()
        .map(certificate -> new String(certificate, StandardCharsets.UTF_8))
        .toList();
  }

  private Appointment trustee() {
    return Appointment.of(conventions.get(id), signedIn.caller());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
