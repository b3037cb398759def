package id.konvensirakyat.convention.schedule;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.convention.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code schedule.txt}: the extensions in their order (crypto-spec/convention.md, "Text of the
 * schedule"). It only grows, and each act EXTEND_PERIOD fixes the text up to its own line.
 *
 * @param rulesHash hash of the frozen rules, which say where the schedule starts
 * @param extensions the extensions, oldest first
 */
public record ScheduleText(String rulesHash, List<Extension> extensions) {
  private static final String HEADER = "konvensi-schedule-v1";
  private static final String EXTEND = "extend=";

  /** Copies the list. */
  public ScheduleText {
    extensions = List.copyOf(extensions);
  }

  /** The text with one more extension. */
  public ScheduleText with(Extension next) {
    List<Extension> more = new ArrayList<>(extensions);
    more.add(next);
    return new ScheduleText(rulesHash, more);
  }

  /** The text as it was after the first {@code count} extensions. */
  public ScheduleText first(int count) {
    return new ScheduleText(rulesHash, extensions.subList(0, count));
  }

  /** The canonical text. */
  public String canonicalText() {
    StringBuilder text = new StringBuilder(HEADER).append("\nrules=").append(rulesHash);
    for (Extension one : extensions) {
      text.append('\n').append(EXTEND).append(one.period()).append(';').append(one.days());
    }
    return text.append('\n').toString();
  }

  /** SHA-256 of the canonical text. */
  public String hash() {
    return Sha256.hex(canonicalText());
  }

  /** Reads the canonical text; any other text, however close, is refused. */
  public static Parsed<ScheduleText> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 3 || !lines[0].equals(HEADER) || !lines[1].matches("rules=[0-9a-f]{64}")) {
      return Parsed.refuse(1, "must begin with " + HEADER + " and the hash of the rules");
    }
    List<Extension> extensions = new ArrayList<>();
    for (int i = 2; i < lines.length - 1; i++) {
      Optional<Extension> extension = extension(lines[i]);
      if (extension.isEmpty()) {
        return Parsed.refuse(i + 1, "is no extension of a period");
      }
      extensions.add(extension.get());
    }
    ScheduleText read = new ScheduleText(lines[1].substring("rules=".length()), extensions);
    return read.canonicalText().equals(text)
        ? new Parsed.Good<>(read)
        : Parsed.refuse(0, "the text is not in canonical form");
  }

  private static Optional<Extension> extension(String line) {
    if (!line.matches("extend=[A-Z]{1,20};[1-9][0-9]{0,2}")) {
      return Optional.empty();
    }
    int semicolon = line.indexOf(';');
    int days = Integer.parseInt(line.substring(semicolon + 1));
    return Period.of(line.substring(EXTEND.length(), semicolon))
        .filter(period -> days <= Extension.MOST_DAYS)
        .map(period -> new Extension(period, days));
  }
}
