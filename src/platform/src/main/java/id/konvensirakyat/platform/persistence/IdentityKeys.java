package id.konvensirakyat.platform.persistence;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of identity that this server was started with, {@code konvensi.nik.key}. */
@ApplicationScoped
public class IdentityKeys {
  @PersistenceContext private EntityManager entities;

  private KeyChain chain;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected IdentityKeys() {}

  /** Takes the setting. */
  @Inject
  @SuppressWarnings("NullAway.Init") // the container fills the fields
  public IdentityKeys(@ConfigProperty(name = "konvensi.nik.key") String setting) {
    chain = KeyChain.of(setting);
  }

  public KeyChain chain() {
    return chain;
  }

  /**
   * Keeps the keys from being rotated before the transaction ends: for who compares or writes a
   * hash.
   *
   * @throws Refusal {@link Problem#TRY_AGAIN} where another server has rotated them already and
   *     this one has to be started again
   */
  public void hold() {
    List<?> version =
        entities
            .createNativeQuery("select version from identity_key where id = 1 lock in share mode")
            .getResultList();
    if (version.isEmpty() || ((Number) version.get(0)).intValue() != chain.version()) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
  }
}
