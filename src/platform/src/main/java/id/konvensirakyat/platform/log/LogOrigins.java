package id.konvensirakyat.platform.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a new log is called, and where logs are (crypto-spec/log.md 1). */
@ApplicationScoped
public class LogOrigins {
  @Inject
  @ConfigProperty(name = "konvensi.public.origin")
  private String publicOrigin;

  /** The origin of a convention's log. */
  String of(String convention) {
    return prefix(convention).replaceFirst("^https?://", "");
  }

  /** Where its files are. */
  String prefix(String convention) {
    return publicOrigin + "/api/conventions/" + convention + "/log";
  }
}
