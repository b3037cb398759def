package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.List;

/**
 * What the server routes to one trustee for the third step, the vinput of spec 4.6.5.
 *
 * @param polynomial what the trustee had encrypted for itself
 * @param secrets the shares that all trustees encrypted for it, in order
 * @param coefficients of all trustees, in order
 */
public record VInput(String polynomial, List<String> secrets, List<Coefficients> coefficients)
    implements JsonValue {
  public VInput {
    secrets = List.copyOf(secrets);
    coefficients = List.copyOf(coefficients);
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("polynomial").string(polynomial);
          writer.field("secrets").strings(secrets);
          writer.field("coefexps").array(coefficients);
        });
  }
}
