package id.konvensirakyat.platform.board;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.convention.Convention;

/** The group that a convention named when it was created, and that all its elections use. */
public final class Groups {
  private Groups() {}

  /** The group; its name was checked when the convention was created. */
  public static Group of(Convention convention) {
    return Group.named(convention.group())
        .orElseThrow(() -> new IllegalStateException("A convention of an unknown group"));
  }
}
