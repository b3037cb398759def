package id.konvensirakyat.convention.text;

import java.util.List;

/**
 * The result of reading text that came from outside: a value that cannot be wrong, or every fault.
 *
 * @param <T> the type that was read
 */
public sealed interface Parsed<T> {

  /** The text was right. */
  record Good<T>(T value) implements Parsed<T> {
    @Override
    public List<Fault> faults() {
      return List.of();
    }
  }

  /** The text was refused; {@code faults} is never empty. */
  record Bad<T>(List<Fault> faults) implements Parsed<T> {
    /** Copies the faults; none at all is a bug of the caller. */
    public Bad {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  /** Every fault; none exactly for a good text. */
  List<Fault> faults();

  /** A refusal with one reason. */
  static <T> Parsed<T> refuse(int line, String reason) {
    return new Bad<>(List.of(new Fault(line, reason)));
  }

  /**
   * The value, for text that the program carries itself.
   *
   * @throws IllegalStateException with the first fault, if there is any
   */
  default T orThrow() {
    if (this instanceof Good<T> good) {
      return good.value();
    }
    throw new IllegalStateException(String.valueOf(faults().get(0)));
  }
}
