package id.konvensirakyat.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name in the request
 * @param code a stable code in lower case with hyphens
 * @param message an English sentence
 * @param messageId the same in Indonesian
 */
public record FieldError(
    String field, String code, String message, @JsonProperty("message_id") String messageId) {}
