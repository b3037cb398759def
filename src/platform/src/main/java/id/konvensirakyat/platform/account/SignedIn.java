package id.konvensirakyat.platform.account;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the request's verified token; its signature, issuer, audience and expiry were checked. */
@RequestScoped
public class SignedIn {
  @Inject private JsonWebToken token;

  /**
   * The caller.
   *
   * @throws Refusal {@link Problem#SIGN_IN_NEEDED} without a token that names an account
   */
  public Caller caller() {
    String subject = token.getSubject();
    String username = token.getClaim(Claims.preferred_username);
    if (subject == null || subject.isBlank() || username == null || username.isBlank()) {
      throw Refusal.of(Problem.SIGN_IN_NEEDED);
    }
    String name = token.getClaim("name");
    TokenClaims claims = new TokenClaims(token);
    return new Caller(
        subject,
        username,
        name == null ? username : name,
        claims.roles(),
        verifiedEmail(),
        claims.texts("areas"));
  }

  /** An address that nobody has verified may be anybody's. */
  private Optional<String> verifiedEmail() {
    String email = token.getClaim(Claims.email);
    // a Boolean or a JSON value, by the container's choice
    String verified = String.valueOf(token.<Object>getClaim("email_verified"));
    return verified.equals("true") ? Optional.ofNullable(email) : Optional.empty();
  }
}
