package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.account.LimitTries;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.document.OpenDocument.Opened;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The registration officers' work: one case at a time, and meetings in person. */
@Path("/conventions/{id}/assurance/desk")
@RequestScoped
@RolesAllowed(Roles.REGISTRAR)
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {
  private static final int LONGEST_REASON = 1000;

  record Empty() {}

  /** The NIK as the officer read it off the card. */
  record Granted(String nik, String reason) {}

  record Refused(String cause, String reason) {}

  /** The code that the voter shows, and the NIK of the card in the officer's hand. */
  record Met(String code, String nik, String reason) {}

  /** Whether the people of a cluster are held no longer, or until each is seen. */
  record Reviewed(boolean release, String reason) {}

  @Inject private SignedIn signedIn;
  @Inject private TakeCase takeCase;
  @Inject private ReadPicture readPicture;
  @Inject private DecideCase decideCase;
  @Inject private MeetVoter meetVoter;
  @Inject private HandClaimOver handClaimOver;
  @Inject private ReviewClusters reviewClusters;
  @Inject private LimitTries limitTries;

  @GET
  public DeskJson desk(@PathParam("id") String id) {
    return takeCase.desk(id, signedIn.caller());
  }

  @POST
  @Path("/next")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeskJson next(@PathParam("id") String id, Empty nothing) {
    takeCase.next(id, signedIn.caller());
    return desk(id);
  }

  @POST
  @Path("/cases/{case}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeskJson release(
      @PathParam("id") String id, @PathParam("case") String request, Empty nothing) {
    takeCase.release(id, request, signedIn.caller());
    return desk(id);
  }

  @GET
  @Path("/cases/{case}/pictures/{kind}")
  public Response picture(
      @PathParam("id") String id,
      @PathParam("case") String request,
      @PathParam("kind") String kind) {
    Opened opened = readPicture.open(id, request, AssuranceResource.kind(kind), signedIn.caller());
    return Response.ok(opened.content(), opened.mediaType()).build();
  }

  @POST
  @RecentSignIn
  @Path("/cases/{case}/grant")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeskJson grant(
      @PathParam("id") String id, @PathParam("case") String request, Granted form) {
    Form checked = new Form().text("reason", form.reason(), LONGEST_REASON);
    Optional<Nik> nik = nik(checked, form.nik());
    checked.done();
    Caller caller = signedIn.caller();
    limitTries.count(caller, LimitTries.Kind.WRONG);
    decideCase.grant(id, request, caller, nik.orElseThrow(), form.reason());
    limitTries.forgive(caller, LimitTries.Kind.WRONG);
    return desk(id);
  }

  @POST
  @RecentSignIn
  @Path("/cases/{case}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeskJson refuse(
      @PathParam("id") String id, @PathParam("case") String request, Refused form) {
    Form checked = new Form().text("reason", form.reason(), LONGEST_REASON);
    Optional<Cause> cause =
        checked.known(
            "cause",
            Arrays.stream(Cause.values()).filter(c -> c.name().equals(form.cause())).findFirst());
    checked.done();
    decideCase.refuse(id, request, signedIn.caller(), cause.orElseThrow(), form.reason());
    return desk(id);
  }

  @POST
  @RecentSignIn
  @Path("/meetings")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeskJson meet(@PathParam("id") String id, Met form) {
    return inPerson(id, form, meetVoter::meet);
  }

  /** Another account had registered by the NIK of the card. */
  @POST
  @RecentSignIn
  @Path("/claims")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeskJson handOver(@PathParam("id") String id, Met form) {
    return inPerson(id, form, handClaimOver::handOver);
  }

  /** What an officer does with a code and a card. */
  private interface InPerson {
    void perform(String id, Caller officer, String code, Nik nik, String reason);
  }

  private DeskJson inPerson(String id, Met form, InPerson deed) {
    Form checked = new Form().text("reason", form.reason(), LONGEST_REASON);
    Optional<String> code = checked.known("code", ShownCode.read(form.code()));
    Optional<Nik> nik = nik(checked, form.nik());
    checked.done();
    Caller caller = signedIn.caller();
    limitTries.count(caller, LimitTries.Kind.WRONG);
    deed.perform(id, caller, code.orElseThrow(), nik.orElseThrow(), form.reason());
    limitTries.forgive(caller, LimitTries.Kind.WRONG);
    return desk(id);
  }

  @GET
  @Path("/clusters")
  public List<ClusterJson> clusters(@PathParam("id") String id) {
    return reviewClusters.waiting(id, signedIn.caller());
  }

  @POST
  @RecentSignIn
  @Path("/clusters/{cluster}")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<ClusterJson> decide(
      @PathParam("id") String id, @PathParam("cluster") String cluster, Reviewed form) {
    new Form().text("reason", form.reason(), LONGEST_REASON).done();
    reviewClusters.decide(id, cluster, signedIn.caller(), form.release(), form.reason());
    return clusters(id);
  }

  private static Optional<Nik> nik(Form form, String text) {
    Nik.Reading reading = Nik.parse(text);
    if (reading instanceof Nik.Reading.Refused refused) {
      form.add(List.of(NikField.error(refused.fault())));
      return Optional.empty();
    }
    return Optional.of(((Nik.Reading.Accepted) reading).nik());
  }
}
