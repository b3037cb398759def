package id.konvensirakyat.platform.log;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the signer of this server from its configuration. */
@Dependent
class ConfiguredReceipts {
  @Produces
  @Singleton
  Receipts receipts(
      @ConfigProperty(name = "konvensi.public.origin") String origin,
      @ConfigProperty(name = "konvensi.receipt.key") String seed) {
    return new Receipts(origin, new ServerKey(Base64.getDecoder().decode(seed)));
  }
}
