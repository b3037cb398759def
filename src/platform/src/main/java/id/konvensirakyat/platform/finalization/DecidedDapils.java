package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.platform.convention.DecidedDapil;
import id.konvensirakyat.platform.convention.RecordedActs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads from the chain whether the list of a dapil is decided. */
@ApplicationScoped
public class DecidedDapils implements DecidedDapil {
  @Inject private RecordedActs acts;

  @Override
  public boolean isDecided(String conventionId, String dapil) {
    return !acts.of(conventionId, "LIST_DECIDED", dapil).isEmpty();
  }
}
