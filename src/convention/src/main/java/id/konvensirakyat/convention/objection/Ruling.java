package id.konvensirakyat.convention.objection;

import id.konvensirakyat.convention.text.Sha256;
import java.util.Arrays;
import java.util.Optional;

/**
 * A ruling on an objection.
 *
 * @param upheld whether the objection is right
 * @param remedy what follows; NONE exactly if it is dismissed
 */
public record Ruling(boolean upheld, Remedy remedy) {
  /** Refuses a remedy without a cause, and a cause without a remedy. */
  public Ruling {
    if (upheld == (remedy == Remedy.NONE)) {
      throw new IllegalArgumentException("a remedy goes with an upheld objection, and only so");
    }
  }

  /** The ruling that an objection is wrong. */
  public static Ruling dismissed() {
    return new Ruling(false, Remedy.NONE);
  }

  /** The canonical text (crypto-spec/convention.md, "Text of a ruling"). */
  public String canonicalText(String objection) {
    return "konvensi-ruling-v1\nobjection=%s\noutcome=%s\nremedy=%s\n"
        .formatted(objection, upheld ? "UPHELD" : "DISMISSED", remedy);
  }

  /** SHA-256 of the canonical text. */
  public String hash(String objection) {
    return Sha256.hex(canonicalText(objection));
  }

  /** The ruling on an objection that has this hash; there are few, so each is tried. */
  public static Optional<Ruling> of(String objection, String hash) {
    return Arrays.stream(Remedy.values())
        .map(remedy -> new Ruling(remedy != Remedy.NONE, remedy))
        .filter(ruling -> ruling.hash(objection).equals(hash))
        .findFirst();
  }
}
