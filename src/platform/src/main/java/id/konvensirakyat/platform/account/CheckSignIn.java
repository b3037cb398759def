package id.konvensirakyat.platform.account;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import id.konvensirakyat.platform.web.SignInCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Looks at the token's {@code azp} (for which program it was made), {@code acr} (1: password, 2:
 * second factor) and {@code auth_time}. That a token holds was checked before.
 */
@RequestScoped
public class CheckSignIn implements SignInCheck {
  private static final String SECOND_FACTOR = "2";

  @Inject private JsonWebToken token;

  @Inject
  @ConfigProperty(name = "konvensi.oidc.client")
  private String client;

  @Override
  public void check(Age wanted) {
    if (token.getRawToken() == null) {
      return;
    }
    TokenClaims claims = new TokenClaims(token);
    if (claims.text("azp").filter(client::equals).isEmpty()) {
      throw Refusal.of(Problem.SIGN_IN_NEEDED);
    }
    boolean office = !Collections.disjoint(claims.roles(), Roles.OFFICES);
    if (office && claims.text("acr").filter(SECOND_FACTOR::equals).isEmpty()) {
      throw Refusal.of(Problem.SECOND_FACTOR_NEEDED);
    }
    boolean mustBeRecent = wanted == Age.RECENT || (office && wanted == Age.RECENT_FOR_OFFICES);
    Instant oldest = Instant.now().minus(RecentSignIn.MAX_AGE);
    if (mustBeRecent && claims.time("auth_time").filter(oldest::isBefore).isEmpty()) {
      throw Refusal.of(Problem.STEP_UP_NEEDED);
    }
  }
}
