package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.RulesText;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that believes signatures of a log and its witnesses. */
final class LogKeyOptions {
  private static final String RULES = "rules.txt";
  private static final int LARGEST_RULES = 16 << 20;

  @Option(
      names = "--log",
      paramLabel = "VKEY",
      description = "key of the log, from a poster, a newspaper or a witness; may be repeated")
  private List<String> log = List.of();

  @Option(
      names = "--witness",
      paramLabel = "VKEY",
      description = "key of a witness whose cosignatures count; may be repeated")
  private List<String> witnesses = List.of();

  @Option(
      names = "--needed",
      paramLabel = "K",
      description = "how many of them must have cosigned; default: more than half")
  private Optional<Integer> needed = Optional.empty();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "frozen rules.txt, which name the witnesses and how many are needed")
  private Optional<Path> rules = Optional.empty();

  /** The keys that are named. */
  LogKeys keys() throws IOException, UnreadableException {
    LogKeys keys = LogKeys.of(log, witnesses, needed);
    return rules.isPresent() ? keys.with(rules(Files.readString(rules.get())).log()) : keys;
  }

  /** The same, with the witnesses of an export's rules unless others are named. */
  LogKeys keys(ExportFiles export) throws IOException, UnreadableException {
    LogKeys keys = keys();
    if (!keys.witnesses().isEmpty() || rules.isPresent() || !export.paths().contains(RULES)) {
      return keys;
    }
    try {
      byte[] text = Contents.read(export, RULES, LARGEST_RULES);
      return keys.with(rules(new String(text, StandardCharsets.UTF_8)).log());
    } catch (RefusedException e) {
      throw new UnreadableException("rules.txt of the export is too large.");
    }
  }

  /** What is said when nobody named a key of the log. */
  static String ownWord(Language language) {
    return language.say(
        "The log's key was taken from the log itself: compare it with another source.",
        "Kunci catatan diambil dari catatan itu sendiri: cocokkan dengan sumber lain.");
  }

  private static Rules rules(String text) throws UnreadableException {
    Parsed<Rules> parsed = RulesText.parse(text);
    if (parsed instanceof Parsed.Good<Rules> good) {
      return good.value();
    }
    throw new UnreadableException("These are no rules: " + parsed.faults().get(0));
  }
}
