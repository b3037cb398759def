package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.util.Optional;

/** The key of a convention's elections; implemented where the ceremony is. */
public interface ElectionKeys {
  /** The trustees that every election of the convention names; empty until the ceremony is done. */
  Optional<Trustees> trustees(Convention convention);
}
