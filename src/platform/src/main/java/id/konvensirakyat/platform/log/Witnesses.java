package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.OfferedWitnesses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The witnesses that this server can ask, and whom the rules of each convention name. */
@ApplicationScoped
public class Witnesses implements OfferedWitnesses {
  private final Map<String, LogRules> rules = new ConcurrentHashMap<>();
  private final List<Witness> known;

  @Inject private Conventions conventions;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // injected
  protected Witnesses() {
    this.known = List.of();
  }

  /** Those of the configuration, {@code <vkey>|<url>,...}. */
  @Inject
  @SuppressWarnings("NullAway.Init") // injected
  public Witnesses(@ConfigProperty(name = "konvensi.log.witnesses") Optional<String> list) {
    this.known = Witness.parse(list.orElse(""));
  }

  @Override
  public List<String> vkeys() {
    return known.stream().map(witness -> witness.key().toString()).toList();
  }

  List<Witness> known() {
    return known;
  }

  /** What a convention's rules say of its witnesses; that never changes. */
  LogRules rules(String convention) {
    LogRules before = rules.get(convention);
    if (before != null) {
      return before;
    }
    LogRules read = conventions.get(convention).rules().log();
    rules.put(convention, read);
    return read;
  }

  /** Whether a convention's rules name a witness. */
  boolean counts(String convention, Witness witness) {
    return rules(convention).witnesses().contains(witness.key().toString());
  }
}
