package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;

/** A tracker as an address names a ballot. */
final class TrackerInPath {
  private TrackerInPath() {}

  /**
   * Decodes it.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} for what is no tracker: no ballot has it
   */
  static Hash decoded(String base64Url) {
    try {
      return Hash.decodeBase64Url(base64Url);
    } catch (RefusedException e) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
  }
}
