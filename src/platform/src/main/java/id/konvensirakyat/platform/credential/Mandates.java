package id.konvensirakyat.platform.credential;

import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.convention.RecordedActs;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The observers with a mandate to sample the register, by the hashes of their account names. */
@ApplicationScoped
public class Mandates {
  static final String KIND = "MANDATE_OBSERVER";

  @Inject private RecordedActs recordedActs;

  List<Recorded> of(String conventionId) {
    return recordedActs.of(conventionId, KIND);
  }

  boolean has(String conventionId, String username) {
    String hash = hash(username);
    return of(conventionId).stream().anyMatch(act -> act.payload().equals(hash));
  }

  static String hash(String username) {
    return Hash.hex(Hash.sha256(username));
  }
}
