package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.schedule.Extension;
import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The schedule: extended by the steering committee, read by everybody. (The path of a class that
 * named the convention would hide the methods of {@link ConventionResource}.)
 */
@Path("/conventions")
@RequestScoped
public class ScheduleResource {
  record Request(String period, int days, String reason) {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeConvention describeConvention;
  @Inject private ExtendPeriod extendPeriod;

  @POST
  @Path("/{id}/extensions")
  @RolesAllowed(Roles.STEERING)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RecentSignIn
  public Response extend(@PathParam("id") String id, Request request) {
    Form form = new Form().line("reason", request.reason(), 1000);
    Optional<Period> period = form.known("period", Period.of(request.period()));
    form.require(
        request.days() >= 1 && request.days() <= Extension.MOST_DAYS,
        "days",
        "out-of-range",
        "A period is made longer by 1 to " + Extension.MOST_DAYS + " days.",
        "Masa diperpanjang 1 sampai " + Extension.MOST_DAYS + " hari.");
    form.done();
    Extension extension = new Extension(period.orElseThrow(), request.days());
    return ActResource.answer(
        extendPeriod.extend(id, signedIn.caller(), extension, request.reason()));
  }

  @GET
  @Path("/{id}/schedule.txt")
  @PermitAll
  @Produces("text/plain;charset=utf-8")
  public byte[] text(@PathParam("id") String id) {
    return describeConvention
        .scheduleText(id)
        .map(ScheduleText::canonicalText)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
        .getBytes(StandardCharsets.UTF_8);
  }
}
