package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.stack.Site;
import java.util.Map;

/** Somebody who reads the published rolls of a convention and counts and hashes them. */
public interface RollReader {
  /** The rolls by dapil. */
  Map<String, SeenRoll> read(Site site, String convention) throws Exception;
}
