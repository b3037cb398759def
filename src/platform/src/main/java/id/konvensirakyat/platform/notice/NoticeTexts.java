package id.konvensirakyat.platform.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of notices in one language. */
final class NoticeTexts {
  static final NoticeTexts INDONESIAN = new NoticeTexts(Locale.forLanguageTag("id"));
  static final NoticeTexts ENGLISH = new NoticeTexts(Locale.ENGLISH);

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final Locale locale;
  private final Properties texts = new Properties();
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  private NoticeTexts(Locale locale) {
    this.locale = locale;
    String name = "/notice/notices." + locale.toLanguageTag() + ".properties";
    try (InputStream file = NoticeTexts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    day = DateTimeFormatter.ofPattern(text("day"), locale);
    minute = DateTimeFormatter.ofPattern(text("minute"), locale);
  }

  Locale locale() {
    return locale;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** One line. */
  String title(NoticeKind kind) {
    return text(kind + ".title");
  }

  /** What happened and what to do. */
  String body(NoticeKind kind, Map<String, String> parameters) {
    String body = text(kind + ".text");
    for (Parameter parameter : kind.parameters()) {
      body = fill(body, parameter.key(), words(parameter, parameters));
    }
    return body;
  }

  /** A sentence of an e-mail's frame. */
  String frame(String name, String blank, String value) {
    return fill(text("mail." + name), blank, value);
  }

  String frame(String name) {
    return text("mail." + name);
  }

  private String words(Parameter parameter, Map<String, String> parameters) {
    String value = parameters.getOrDefault(parameter.key(), "");
    return switch (parameter.form()) {
      case TIME -> value.isEmpty() ? text("until.open") : time(value);
      case CODE ->
          fill(
              word(parameter, value),
              Parameter.PLACE.key(),
              parameters.getOrDefault(Parameter.PLACE.key(), ""));
      case CODES ->
          Arrays.stream(value.split(",", -1))
              .map(code -> word(parameter, code))
              .collect(Collectors.joining(", "));
      case NUMBER, LINE -> value;
    };
  }

  private String time(String value) {
    return Parameter.isInstant(value)
        ? minute.format(Instant.parse(value).atZone(JAKARTA))
        : day.format(LocalDate.parse(value));
  }

  /** The word for a code; one that has none yet still says more than nothing. */
  private String word(Parameter parameter, String code) {
    return texts.getProperty(
        parameter.key() + "." + code, code.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return text;
  }

  private static String fill(String text, String blank, String value) {
    return text.replace("{" + blank + "}", value);
  }
}
