package id.konvensirakyat.audit.trustee;

import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;

/**
 * What the page takes for a step, and sends as it is.
 *
 * @param step that it answers
 * @param body the exact text to send
 */
public record Answer(String step, String body) implements JsonValue {
  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () ->
            writer
                .field("konvensi")
                .string("trustee-answer-v1")
                .field("step")
                .string(step)
                .field("body")
                .string(body));
  }
}
