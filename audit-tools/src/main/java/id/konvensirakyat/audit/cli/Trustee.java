package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.trustee.Answer;
import id.konvensirakyat.audit.trustee.TallyOpening;
import id.konvensirakyat.audit.trustee.TaskFile;
import id.konvensirakyat.audit.trustee.TrusteeSteps;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit trustee STEP TASK}: a trustee's work on a machine without a network. */
@Command(
    name = "trustee",
    description =
        "Answers a trustee's tasks on a machine of its own: from the file that the page gives to"
            + " the file that it takes.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the answer is written",
      "1:the task, the key, a share or the tally was refused; nothing is written",
      "2:nothing could be read or written"
    })
final class Trustee {
  private static final int REFUSED = 1;

  private final Prompt prompt;
  private final SecureRandom random = new SecureRandom();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  Trustee(Prompt prompt) {
    this.prompt = prompt;
  }

  /** How a task is answered. */
  @FunctionalInterface
  private interface Work {
    Answer of(TaskFile task, String seed) throws IOException, RefusedException, UnreadableException;
  }

  /** How a task of the ceremony is answered. */
  @FunctionalInterface
  private interface Step {
    Answer of(TrusteeSteps steps) throws RefusedException;
  }

  @Command(description = "The certificate of this trustee's keys.")
  int certificate(@Mixin TrusteeFiles files) {
    return step(files, "certificate", TrusteeSteps::certificate);
  }

  @Command(description = "The commitment to this trustee's part of the key.")
  int commitment(@Mixin TrusteeFiles files) {
    return step(files, "commitment", TrusteeSteps::commitment);
  }

  @Command(description = "This trustee's part of the key, once all have committed themselves.")
  int polynomial(@Mixin TrusteeFiles files) {
    return step(files, "polynomial", TrusteeSteps::polynomial);
  }

  @Command(description = "Checks the shares that all others sent.")
  int check(@Mixin TrusteeFiles files) {
    return step(files, "check", TrusteeSteps::check);
  }

  @Command(description = "Opens the wrong share of another trustee for everybody.")
  int complain(
      @Mixin TrusteeFiles files,
      @Option(
              names = "--against",
              required = true,
              paramLabel = "N",
              description = "the number of the trustee who sent it, from 1")
          int against) {
    return step(files, "check", steps -> steps.complain(against));
  }

  @Command(description = "Decrypts the number of the rehearsal.")
  int rehearse(@Mixin TrusteeFiles files) {
    return step(files, "rehearsal", TrusteeSteps::rehearse);
  }

  @Command(description = "Verifies an export and decrypts the tally of a dapil in it.")
  int decrypt(
      @Mixin TrusteeFiles files,
      @Option(
              names = "--export",
              required = true,
              paramLabel = "FOLDER|ZIP",
              description = "the convention's export with the tally")
          Path export,
      @Option(names = "--dapil", required = true, paramLabel = "CODE") String dapil) {
    return answer(files, "decrypt", (task, seed) -> opened(task, seed, export, dapil));
  }

  private Answer opened(TaskFile task, String seed, Path export, String dapil)
      throws IOException, RefusedException, UnreadableException {
    PrintWriter err = spec.commandLine().getErr();
    List<Finding> failed = new ArrayList<>();
    try (var progress = new ProgressLine(err)) {
      Manner manner = Manner.plain(Optional.empty(), progress);
      TallyOpening opening = TallyOpening.of(export, dapil, manner, failed);
      spec.commandLine().getOut().println(opening.summary());
      return opening.decrypt(seed, TaskFile.required(task.privateKey(), "privateKey"), random);
    } finally {
      failed.forEach(f -> err.println(Printable.of(f.check() + " " + f.subject())));
    }
  }

  private int step(TrusteeFiles files, String name, Step step) {
    return answer(files, name, (task, seed) -> step.of(new TrusteeSteps(task, seed, random)));
  }

  private int answer(TrusteeFiles files, String step, Work work) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      TaskFile task = files.task(step);
      Path written = files.write(work.of(task, files.seed(task, prompt)));
      spec.commandLine().getOut().println(Printable.of("written: " + written));
      return 0;
    } catch (RefusedException e) {
      err.println(Printable.of(e.refusal().toString()));
      if (e.refusal().place().startsWith("secrets[")) {
        err.println("A share is wrong: audit trustee complain --against N, N one more than there.");
      }
      return REFUSED;
    } catch (IOException | UnreadableException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }
}
