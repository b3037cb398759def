package id.konvensirakyat.audit.fault;

import java.util.List;
import java.util.Optional;

/** How a fault is planted, as the catalogue says it (crypto-spec/faults/README.md). */
sealed interface Change {

  /**
   * One value of one document is changed.
   *
   * @param in the document
   * @param at the value's pointer; empty for the whole text
   * @param find the part of the value that is changed, a regular expression; absent for all of it
   * @param how what becomes of it
   * @param signed whether the ballot is signed again by its voter
   */
  record Value(String in, String at, Optional<String> find, How how, boolean signed)
      implements Change {}

  /** What becomes of a value. */
  sealed interface How {
    /** It is replaced; {@code <name>} stands for {@link RecordBase#value}. */
    record To(String text) implements How {}

    /** It is left out, with its name. */
    record Drop() implements How {}

    /** It changes places with the one at this pointer. */
    record Swap(String with) implements How {}
  }

  /** The events come in this order; one may be left out, or come twice. */
  record Events(List<String> names) implements Change {}

  /**
   * Bytes of the finished archive are replaced.
   *
   * @param file the number of the file, from 0
   * @param offset from the beginning of its header
   * @param sum whether the header's checksum is made to fit
   */
  record Bytes(int file, int offset, String to, boolean sum) implements Change {}

  /** The program holds how: it takes keys, or a whole other convention. */
  record Made() implements Change {}
}
