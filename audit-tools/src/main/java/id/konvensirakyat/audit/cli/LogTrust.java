package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of every command that verifies the log of an export. */
final class LogTrust {
  @Option(
      names = "--log",
      paramLabel = "VKEY",
      description =
          "key that must have signed the log of an export, from a poster, a newspaper or a witness;"
              + " may be repeated: then one of them; default: any that the log's own entries name")
  private List<String> log = List.of();

  /** The keys that are named. */
  List<VerifierKey> keys() throws UnreadableException {
    return LogKeys.of(log, List.of(), Optional.empty()).log();
  }
}
