package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.Ground;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.crypto.hash.Hash;
import java.util.Optional;

/**
 * What somebody objects to, decoded.
 *
 * @param as in which role the person objects
 * @param candidate against whom, exactly where the ground is against a candidate
 */
record Matter(
    Role as, DapilCode dapil, Ground ground, Optional<CandidateId> candidate, String statement) {

  /**
   * What is the same for two objections of one person on one matter: a hash, so that it fits a key.
   */
  String key(String subject) {
    String about = candidate.map(CandidateId::text).orElse("");
    return Hash.hex(Hash.sha256(String.join("|", subject, dapil.digits(), ground.name(), about)));
  }
}
