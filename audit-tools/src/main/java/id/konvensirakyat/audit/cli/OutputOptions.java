package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.report.Language;
import picocli.CommandLine.Option;

/** The options of every command that answers people in their language, or programs in JSON. */
final class OutputOptions {
  @Option(names = "--json", description = "print one JSON object instead of text")
  private boolean json;

  @Option(names = "--lang", paramLabel = "id|en", description = "language of the text")
  private Language language = Language.ofSystem();

  boolean isJson() {
    return json;
  }

  Language language() {
    return language;
  }
}
