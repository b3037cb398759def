package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.persistence.IdentityKeys;
import id.konvensirakyat.platform.persistence.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a list of members at rest, for the short time until they are worked off. */
@ApplicationScoped
public class MemberSeal {
  private Sealing sealing;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected MemberSeal() {}

  @Inject
  MemberSeal(IdentityKeys keys) {
    sealing = new Sealing(keys.chain().derive("konvensi-member-import-seal-v1"));
  }

  byte[] seal(String importId, int firstLine, List<String> lines) {
    return sealing.seal(
        importId + "|" + firstLine, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** The lines as they were sealed; none of them holds a line's end. */
  List<String> open(String importId, int firstLine, byte[] sealed) {
    byte[] utf8 = sealing.open(importId + "|" + firstLine, sealed);
    return List.of(new String(utf8, StandardCharsets.UTF_8).split("\n", -1));
  }
}
