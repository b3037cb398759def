package id.konvensirakyat.platform.convention;

import java.util.Optional;

/** Who is registered in a convention, for features that may not see the registrations. */
public interface RegisteredPeople {
  /** The dapil where a registered voter votes; empty for who is not registered. */
  Optional<String> dapilOf(String conventionId, String subject);
}
