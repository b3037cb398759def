package id.konvensirakyat.platform.trustee;

import java.util.Optional;

/**
 * Where the ceremony of a convention stands.
 *
 * @param attempt the number of the present attempt, from 1
 * @param fault the complaint that ended it, if one did
 */
record CeremonyState(int attempt, Messages messages, Optional<Faults.Fault> fault) {
  /** What the ceremony waits for. */
  CeremonyStep step() {
    return fault.isPresent() ? CeremonyStep.FAULTED : messages.step();
  }

  /** Whether as many trustees as a decryption takes have opened the test number. */
  boolean isRehearsed(int threshold) {
    return step() == CeremonyStep.DONE && messages.count(MessageKind.REHEARSAL) >= threshold;
  }
}
