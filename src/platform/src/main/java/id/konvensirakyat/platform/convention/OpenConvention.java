package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;

/** Creates a convention in DRAFT: its rules, its trustees, and one election a dapil. */
@ApplicationScoped
public class OpenConvention {
  private static final SecureRandom RANDOM = new SecureRandom();
  @Inject private Conventions conventions;
  @Inject private Acts acts;
  @Inject private PublicLog log;

  /** The new convention's id. */
  @Transactional
  public String open(Caller caller, NewConvention request) {
    String id = Identifiers.fresh();
    Rules rules = request.rules();
    byte[] seed = new byte[32];
    RANDOM.nextBytes(seed);
    conventions.add(
        new ConventionRow(
            id, request.name(), request.group(), rules, new LotSeed(Hash.hex(seed)), Clock.now()),
        elections(id, rules.dapil()),
        request.trustees());
    log.begin(id);
    acts.append(id, caller.username(), "COMMITTEE", "CREATE", id, request.name(), "");
    return id;
  }

  private static List<DapilElection> elections(String id, List<Dapil> dapil) {
    return dapil.stream()
        .map(
            d ->
                new DapilElection(
                    id, d.code().digits(), d.name(), d.seats(), Identifiers.electionUuid()))
        .toList();
  }
}
