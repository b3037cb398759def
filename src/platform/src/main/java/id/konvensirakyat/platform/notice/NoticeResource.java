package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A person's own notices, and whether they also come by e-mail. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
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
public class NoticeResource {
  record Empty() {}

  record Wish(boolean wanted) {}

  @Inject private SignedIn signedIn;
  @Inject private ReadNotices readNotices;
  @Inject private ChooseMail chooseMail;

  @GET
  public NoticeJson mine() {
    return readNotices.newest(signedIn.caller());
  }

  @POST
  @Path("/{notice}/read")
  @Consumes(MediaType.APPLICATION_JSON)
  public void read(@PathParam("notice") String notice, Empty nothing) {
    readNotices.read(signedIn.caller(), notice);
  }

  @PUT
  @Path("/mail")
  @Consumes(MediaType.APPLICATION_JSON)
  public MailWish choose(Wish wish) {
    return chooseMail.choose(signedIn.caller(), wish.wanted());
  }
}
