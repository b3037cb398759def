package id.konvensirakyat.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets every page read the answer, refusals too: it must be able to tell what is absent from what
 * cannot be reached. Browsers send and show no credentials under {@code *}; preflights stay
 * unanswered, so nothing but a plain GET or HEAD comes from elsewhere (Fetch standard, 3.3).
 */
@Provider
@AnyOrigin
public final class AnyOriginHeader implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
  }
}
