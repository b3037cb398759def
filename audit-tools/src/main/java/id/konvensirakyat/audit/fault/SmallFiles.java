package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Stage;
import java.util.Map;
import java.util.stream.Collectors;

/** What an export says of a convention as a whole. */
final class SmallFiles {
  private SmallFiles() {}

  /** convention.json. */
  static String convention(
      Rules rules, Stage stage, Map<String, SmallElection> elections, LotSeed lot) {
    String dapil =
        rules.dapil().stream()
            .map(d -> district(d, elections))
            .collect(Collectors.joining(",", "[", "]"));
    String seed = stage == Stage.VOTING ? "" : ",\"lotSeed\":\"" + lot.hex() + "\"";
    return "{\"id\":\"%s\",\"name\":\"Konvensi uji\",\"level\":\"DPR_RI\",\"group\":\"Ed25519\",\"stage\":\"%s\",\"dapil\":%s,\"lotCommitment\":\"%s\"%s}"
        .formatted(SmallConvention.ID, stage, dapil, lot.commitment(), seed);
  }

  private static String district(Dapil dapil, Map<String, SmallElection> elections) {
    SmallElection held = elections.get(dapil.code().digits());
    return "{\"code\":\"%s\",\"name\":\"%s\",\"seats\":%d%s}"
        .formatted(
            dapil.code(),
            dapil.name(),
            dapil.seats(),
            held == null ? "" : ",\"election\":\"" + held.uuid + "\"");
  }
}
