package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.OpenedElection;
import id.konvensirakyat.audit.check.OpeningCheck;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.OpeningReport;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Opening;
import id.konvensirakyat.protocol.ballot.UsedRandomness;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit ballot OPENING...}. */
@Command(
    name = "ballot",
    description =
        "Checks the openings of tested ballots, prints whom each ballot is for, and looks for random"
            + " numbers that were used twice: in them, and in the cast ballots of an archive.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every opening holds: compare names and trackers",
      "1:an opening does not hold, or a random number was used twice",
      "2:nothing could be read, or the command was misspelt"
    })
final class TestedBallots implements Callable<Integer> {
  private static final int WRONG = 1;

  @Parameters(
      arity = "1..*",
      paramLabel = "OPENING",
      description = "files with the text that the booth shows as a QR code and saves")
  private List<Path> openings = List.of();

  @Mixin private final TestedBallotFiles files = new TestedBallotFiles();

  @Option(names = "--lang", paramLabel = "id|en", description = "language of the answer")
  private Language language = Language.ofSystem();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Map<String, Opened> elections = new TreeMap<>();
  private final UsedRandomness used = new UsedRandomness();
  private final List<String> failed = new ArrayList<>();

  /** An election, and what verifies its ballots. */
  private record Opened(OpenedElection election, BallotVerifier verifier) {}

  @Override
  public Integer call() {
    OpeningReport report = new OpeningReport(language);
    try {
      for (Path file : openings) {
        check(file, report);
      }
      for (Opened opened : elections.values()) {
        lookThrough(opened, report);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(report.text());
      out.flush();
      return failed.isEmpty() ? 0 : WRONG;
    } catch (UnreadableException | IOException e) {
      spec.commandLine().getErr().println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private void check(Path file, OpeningReport report) throws IOException, UnreadableException {
    OpeningCheck check = checked(text(file), report);
    report.add(String.valueOf(file.getFileName()), check);
    if (check.refusal().isPresent()) {
      failed.add(file.toString());
    }
  }

  private OpeningCheck checked(String text, OpeningReport report)
      throws IOException, UnreadableException {
    Opening opening;
    try {
      opening = Opening.parse(text);
    } catch (RefusedException e) {
      return OpeningCheck.refused(Optional.empty(), e);
    }
    Opened opened = opened(opening.election(), report);
    byte[] ballot = files.ballot(opening.election(), opening.tracker());
    return OpeningCheck.of(opened.verifier(), ballot, opening, used);
  }

  private Opened opened(Uuid uuid, OpeningReport report) throws IOException, UnreadableException {
    Opened known = elections.get(uuid.toString());
    if (known != null) {
      return known;
    }
    OpenedElection election = files.election(uuid);
    Opened opened = new Opened(election, election.verifier());
    elections.put(uuid.toString(), opened);
    report.add(election.election());
    return opened;
  }

  private void lookThrough(Opened opened, OpeningReport report) throws IOException {
    if (opened.election().archive().isEmpty()) {
      return;
    }
    try {
      report.lookedThrough(opened.election().lookThrough(used));
    } catch (RefusedException e) {
      report.archiveFails(e.refusal());
      failed.add("archive");
    }
  }

  /** The text of a file; editors and mail put a line feed behind it. */
  private static String text(Path file) throws IOException, UnreadableException {
    if (!Files.isRegularFile(file) || Files.size(file) > Opening.LONGEST) {
      throw new UnreadableException("There is no opening at " + file + ".");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
  }
}
