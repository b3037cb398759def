package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.candidacy.Finding;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.OpenDocument;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The verifiers' work: applications, their papers, and a word on each. */
@Path("/conventions/{id}/applications")
@RequestScoped
@RolesAllowed(Roles.VERIFIER)
public class ReviewResource {
  /**
   * A word.
   *
   * @param corrections parts to correct, with NOT_YET_QUALIFIED alone
   */
  record Word(String verdict, String reason, List<String> corrections) {}

  record NikText(String nik) {}

  record Status(String status) {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeApplication describeApplication;
  @Inject private DescribeReviews describeReviews;
  @Inject private EndCorrections endCorrections;
  @Inject private AssessApplication assessApplication;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<ReviewJson> list(
      @PathParam("id") String id, @QueryParam("status") @DefaultValue("IN_REVIEW") String status) {
    Form form = new Form();
    Optional<ApplicationState> state =
        form.known(
            "status",
            Arrays.stream(ApplicationState.values())
                .filter(s -> s != ApplicationState.DRAFT && s.name().equals(status))
                .findFirst());
    form.done();
    endCorrections.overdue(id);
    return describeReviews.inState(id, state.orElseThrow(), signedIn.caller());
  }

  @GET
  @Path("/{application}/documents/{kind}")
  public Response document(
      @PathParam("id") String id,
      @PathParam("application") String application,
      @PathParam("kind") String kind) {
    DocumentKind known = ApplicationResource.kind(kind);
    OpenDocument.Opened opened =
        describeApplication.document(id, application, known, signedIn.caller());
    return Response.ok(opened.content(), opened.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + known + "\"")
        .build();
  }

  @GET
  @Path("/{application}/nik")
  @Produces(MediaType.APPLICATION_JSON)
  public NikText nik(@PathParam("id") String id, @PathParam("application") String application) {
    return new NikText(describeReviews.nik(id, application, signedIn.caller()));
  }

  @POST
  @RecentSignIn
  @Path("/{application}/assessments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Status assess(
      @PathParam("id") String id, @PathParam("application") String application, Word word) {
    Form form = new Form().text("reason", word.reason(), 1000);
    Optional<Finding> finding =
        form.known(
            "verdict",
            Arrays.stream(Finding.values())
                .filter(f -> f.name().equals(word.verdict()))
                .findFirst());
    List<ApplicationPart> parts = parts(form, word.corrections());
    form.require(
        finding.isEmpty() || parts.isEmpty() != (finding.get() == Finding.NOT_YET_QUALIFIED),
        "corrections",
        "missing",
        "Name what to correct, with \"not yet qualified\" alone.",
        "Sebutkan apa yang harus diperbaiki, hanya pada putusan belum memenuhi syarat.");
    form.done();
    return new Status(
        assessApplication
            .assess(id, application, signedIn.caller(), finding.orElseThrow(), word.reason(), parts)
            .name());
  }

  private static List<ApplicationPart> parts(Form form, List<String> names) {
    List<ApplicationPart> parts =
        names.stream()
            .flatMap(name -> ApplicationPart.of(name).stream())
            .filter(ReviewResource::exists)
            .toList();
    form.require(
        parts.size() == names.size(),
        "corrections",
        "unknown",
        "This part is not known.",
        "Bagian ini tidak dikenal.");
    return parts;
  }

  private static boolean exists(ApplicationPart part) {
    return part.documentKind()
        .map(kind -> DocumentKind.of(kind).filter(k -> k.phase() == DocumentKind.Phase.NOW))
        .map(Optional::isPresent)
        .orElse(true);
  }
}
