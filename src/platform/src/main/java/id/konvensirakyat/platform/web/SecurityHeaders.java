package id.konvensirakyat.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers of every answer: no third-party origin but the sign-in server, no inline script, no
 * framing; files named by their hash are cached for ever, pages never without asking.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
    asyncSupported = true)
public class SecurityHeaders implements Filter {
  @Inject
  @ConfigProperty(name = "konvensi.oidc.url")
  private URI oidc;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse http = (HttpServletResponse) response;
    http.setHeader("Content-Security-Policy", policy(oidc));
    http.setHeader("X-Content-Type-Options", "nosniff");
    http.setHeader("Referrer-Policy", "no-referrer");
    http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    http.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    String path = ((HttpServletRequest) request).getRequestURI();
    if (path.startsWith("/api/")) {
      chain.doFilter(request, http);
      return;
    }
    // the server compresses files for those who take it, and does not say so to caches by itself
    http.setHeader("Vary", "Accept-Encoding");
    if (path.startsWith("/assets/")) {
      chain.doFilter(request, new CachedWhenFound(http));
    } else {
      http.setHeader("Cache-Control", "no-cache");
      chain.doFilter(request, http);
    }
  }

  static String policy(URI oidc) {
    String signIn = oidc.getScheme() + "://" + oidc.getAuthority();
    return String.join(
        "; ",
        "default-src 'self'",
        "connect-src 'self' " + signIn,
        "frame-src " + signIn,
        "img-src 'self' data: blob:",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self' " + signIn,
        "frame-ancestors 'none'");
  }
}
