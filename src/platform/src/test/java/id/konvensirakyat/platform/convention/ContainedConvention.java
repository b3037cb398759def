package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.platform.account.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Makes a convention inside the container, for tests of other packages. */
public final class ContainedConvention {
  private static final Caller COMMITTEE =
      new Caller("s-1", "panitia1", "Panitia Satu", Set.of("committee"));

  private ContainedConvention() {}

  /** A convention in DRAFT over one dapil; its id. */
  public static String open(OpenConvention openConvention, Districts districts) {
    Rules rules =
        Rules.defaults(
                Level.DPR_RI,
                List.of(districts.dpr().dapil(DapilCode.of("3102").orElseThrow()).orElseThrow()),
                LocalDate.of(2026, 6, 1))
            .with(new TrusteeRules(2, 3));
    return openConvention.open(
        COMMITTEE,
        new NewConvention("Uji", "Ed25519", List.of("kunci1", "kunci2", "kunci3"), rules));
  }
}
