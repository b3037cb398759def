package id.konvensirakyat.platform.log;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the keys of the logs from the configuration. */
@Dependent
class ConfiguredLogKeys {
  @Produces
  @Singleton
  LogKeys keys(@ConfigProperty(name = "konvensi.log.key") String seeds) {
    return LogKeys.parse(seeds);
  }
}
