package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.log.ReceiptCheck;
import id.konvensirakyat.audit.log.ReceiptToday;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.report.ReceiptReport;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Receipt;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit receipt FILE...}. */
@Command(
    name = "receipt",
    description =
        "Verifies voters' receipts (.tlog-proof) without asking anybody, and, if asked to, compares"
            + " them with the log of today.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every receipt is valid, and the log of today, if asked, agrees",
      "1:a receipt is not valid, too few witnesses have signed it, or the log of today contradicts"
          + " it",
      "2:nothing could be read, or the command was misspelt",
      "3:the receipts are valid, but could not be compared"
    })
final class Receipts implements Callable<Integer> {
  private static final int WRONG = 1;
  private static final int NOT_COMPARED = 3;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the receipts")
  private List<Path> files = List.of();

  @Mixin private final LogKeyOptions keyOptions = new LogKeyOptions();

  @Mixin private final LogOfToday today = new LogOfToday();

  @Option(
      names = "--tracker",
      paramLabel = "T",
      description = "what your device called your ballot, whole; for one receipt")
  private Optional<String> tracker = Optional.empty();

  @Option(names = "--lang", paramLabel = "id|en", description = "language of the answer")
  private Language language = Language.ofSystem();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (LogOfToday.Open log = today.open(keyOptions)) {
      ReceiptReport report = new ReceiptReport(language, log.keys());
      int code = 0;
      for (Path file : files) {
        code = worse(code, check(file, log, report));
      }
      if (log.isOwnWord()) {
        err.println(LogKeyOptions.ownWord(language));
      }
      spec.commandLine().getOut().print(report.text());
      spec.commandLine().getOut().flush();
      return code;
    } catch (UnreadableException | IOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private static int worse(int one, int other) {
    return one == WRONG || other == WRONG ? WRONG : Math.max(one, other);
  }

  private int check(Path file, LogOfToday.Open log, ReceiptReport report)
      throws IOException, UnreadableException {
    Optional<Hash> known =
        tracker.isPresent() ? Optional.of(decoded(tracker.get())) : Optional.empty();
    ReceiptCheck check = ReceiptCheck.of(file, log.policy(), known);
    report.add(file, check, known.isPresent());
    int code = check instanceof ReceiptCheck.Valid ? 0 : WRONG;
    return log.isThere() && check.receipt().isPresent()
        ? worse(code, compare(check.receipt().get(), log, report))
        : code;
  }

  private static int compare(Receipt receipt, LogOfToday.Open log, ReceiptReport report) {
    try {
      ReceiptToday now = ReceiptToday.of(receipt, log.files(), log.policy());
      report.add(now);
      if (!(now instanceof ReceiptToday.Continues)) {
        return WRONG;
      }
      boolean holds = log.archiveHolds(receipt.ballot().election(), receipt.tracker());
      report.archived(holds);
      return holds ? 0 : WRONG;
    } catch (IOException | UnreadableException e) {
      report.notCompared(String.valueOf(e.getMessage()));
      return NOT_COMPARED;
    }
  }

  /** Hexadecimal as in the log, or Base64 as the booth shows it. */
  private static Hash decoded(String text) throws UnreadableException {
    try {
      return text.length() == 2 * Hash.SIZE
          ? Hash.decode(text)
          : Hash.decodeBase64Url(text.replace('+', '-').replace('/', '_').replaceAll("=+$", ""));
    } catch (RefusedException e) {
      throw new UnreadableException(
          "--tracker takes the whole tracker: 43 characters, or 64 hexadecimal digits.");
    }
  }
}
