package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.person.Nik;
import java.util.Optional;

/** Who is registered in a convention, for features that may not see the registrations. */
public interface RegisteredPeople {
  /** The keyed hash of a registered voter's NIK; empty for who is not registered. */
  Optional<byte[]> nikHash(String conventionId, String subject);

  /** Whether this account registered under this NIK. */
  boolean holds(String conventionId, String subject, Nik nik);

  /** The dapil where a registered voter votes; empty for who is not registered. */
  Optional<String> dapilOf(String conventionId, String subject);
}
