package id.konvensirakyat.platform.candidacy;

import java.util.List;

/**
 * A decision on an application: the finding, the two who agreed, and their reasons. Its hash is
 * public; the salt keeps short reasons from being guessed from it.
 *
 * @param corrections the parts to correct, ascending; empty unless NOT_YET_QUALIFIED
 * @param salt 32 hexadecimal characters, random
 */
record Decision(
    String application,
    int round,
    String verdict,
    List<String> verifiers,
    List<String> reasons,
    List<String> corrections,
    String salt) {
  Decision {
    verifiers = List.copyOf(verifiers);
    reasons = List.copyOf(reasons);
    corrections = List.copyOf(corrections);
  }
}
