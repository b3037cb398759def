package id.konvensirakyat.platform.persistence;

import java.sql.SQLException;

/** What a feature keeps under the keys of identity; every feature that keeps any implements it. */
public interface KeyedData {
  /** Brings it all to the newest key, in the step's transaction. */
  void advance(Rekeying step) throws SQLException;
}
