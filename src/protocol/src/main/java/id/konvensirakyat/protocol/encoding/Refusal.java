package id.konvensirakyat.protocol.encoding;

import java.util.Objects;

/**
 * Why an input was refused, and where in it. The place names positions and fields of the input,
 * never its contents: a refusal may be logged and shown.
 */
public record Refusal(Reason reason, String place) {
  public Refusal {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(place);
  }

  @Override
  public String toString() {
    return reason.code() + (place.isEmpty() ? "" : " (" + place + ")") + ": " + reason.meaning();
  }
}
