package id.konvensirakyat.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name in the request
 * @param code a stable code in lower case with hyphens
 * @param message an English sentence
 * @param messageId the same in Indonesian
 * @param line the line of the field's text, where the field is a file of lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
    String field,
    String code,
    String message,
    @JsonProperty("message_id") String messageId,
    @Nullable Integer line) {

  /** An error of a field as a whole. */
  public FieldError(String field, String code, String message, String messageId) {
    this(field, code, message, messageId, null);
  }
}
