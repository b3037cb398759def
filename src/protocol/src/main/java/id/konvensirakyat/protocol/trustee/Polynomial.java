package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.List;

/**
 * What a trustee sends in the second step of the ceremony, the polynomial of spec 4.6.4.
 *
 * @param polynomial the coefficients, encrypted by the trustee for itself
 * @param secrets one share for each trustee, encrypted for that trustee
 * @param coefficients the public commitment
 */
public record Polynomial(String polynomial, List<String> secrets, Coefficients coefficients)
    implements JsonValue {
  public Polynomial {
    secrets = List.copyOf(secrets);
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("polynomial").string(polynomial);
          writer.field("secrets").strings(secrets);
          coefficients.writeTo(writer.field("coefexps"));
        });
  }
}
