package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/** Reads back what this package wrote into the database; anything else there is a fault. */
final class StoredValues {
  /** The place of a time in an insert: microseconds since 1970, free of any time zone. */
  static final String TIME = "timestampadd(microsecond, ?, '1970-01-01')";

  private StoredValues() {}

  /** A column's time as microseconds since 1970. */
  static String time(String column) {
    return "timestampdiff(microsecond, '1970-01-01', " + column + ")";
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  static Instant instant(Object micros) {
    return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
  }

  static List<?> rows(Query query) {
    return query.getResultList();
  }

  static Hash hash(String hex) {
    try {
      return Hash.decode(hex);
    } catch (RefusedException e) {
      throw new IllegalStateException("A stored hash is none", e);
    }
  }

  static Hash fingerprint(String base64) {
    return Hash.ofBytes(Base64.getDecoder().decode(base64));
  }
}
