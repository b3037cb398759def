package id.konvensirakyat.platform.log;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The key that checks receipts. */
@Path("/keys/receipts")
@RequestScoped
public class ReceiptKeyResource {
  @Inject private Receipts receipts;

  /** The public key as a JWK. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Receipts.PublicKey key() {
    return receipts.publicKey();
  }
}
