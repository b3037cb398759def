package id.konvensirakyat.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Asks of every request how its caller signed in, before its resource and its body are looked at.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class SignInFilter implements ContainerRequestFilter {
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    RecentSignIn recent = resource.getResourceMethod().getAnnotation(RecentSignIn.class);
    CDI.current().select(SignInCheck.class).get().check(age(recent));
  }

  private static SignInCheck.Age age(@org.jspecify.annotations.Nullable RecentSignIn recent) {
    if (recent == null) {
      return SignInCheck.Age.ANY;
    }
    return recent.officesOnly() ? SignInCheck.Age.RECENT_FOR_OFFICES : SignInCheck.Age.RECENT;
  }
}
