package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Json;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The acts of a convention: performed by those whose role it is, read by everybody. */
@Path("/conventions/{id}/acts")
@RequestScoped
public class ActResource {
  private static final int PAGE = 1000;

  record Request(String act, String reason) {}

  record Answer(String stage, long seq, boolean proposed) {}

  record Line(
      long seq,
      String at,
      String actor,
      String role,
      String kind,
      String subject,
      String reason,
      String payload,
      String previous,
      String hash) {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeConvention describeConvention;
  @Inject private PerformAct performAct;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public List<Line> list(
      @PathParam("id") String id, @QueryParam("after") @DefaultValue("-1") long after) {
    return describeConvention.acts(id, after, PAGE).stream().map(ActResource::line).toList();
  }

  @POST
  @RolesAllowed({Roles.COMMITTEE, Roles.STEERING})
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RecentSignIn
  public Response perform(@PathParam("id") String id, Request request) {
    Form form = new Form().line("reason", request.reason(), 1000);
    Optional<Act> act =
        form.known(
            "act",
            Arrays.stream(Act.values()).filter(a -> a.name().equals(request.act())).findFirst());
    form.done();
    return answer(performAct.perform(id, signedIn.caller(), act.orElseThrow(), request.reason()));
  }

  /** 202 says that a second person is still to do the same. */
  static Response answer(PerformAct.Performed performed) {
    return Response.status(performed.proposed() ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(new Answer(performed.stage().name(), performed.seq(), performed.proposed()))
        .build();
  }

  private static Line line(ActRow row) {
    ActLine line = (ActLine) Json.read(row.line(), ActLine.class);
    return new Line(
        line.seq(),
        line.at(),
        line.actor(),
        line.role(),
        line.kind(),
        line.subject(),
        line.reason(),
        line.payload(),
        line.previous(),
        row.hash());
  }
}
