package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.trustee.Answer;
import id.konvensirakyat.audit.trustee.SealedSeed;
import id.konvensirakyat.audit.trustee.TaskFile;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of every {@code audit trustee} command. */
final class TrusteeFiles {
  private static final int LONGEST = 16 << 20;

  @Parameters(paramLabel = "TASK", description = "the file that the page gave")
  @SuppressWarnings("NullAway.Init")
  private Path task;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "the sealed key; without it the 22 characters are asked for")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "where to write the answer; must not be there yet")
  @SuppressWarnings("NullAway.Init")
  private Path output;

  /** The task, which must be for this step. */
  TaskFile task(String step) throws IOException, RefusedException {
    TaskFile read = TaskFile.read(read(task));
    if (!read.step().equals(step)) {
      throw new RefusedException(Reason.TEXT_INVALID, "the task is for step " + read.step());
    }
    return read;
  }

  /** The seed: typed, or out of its envelope. */
  String seed(TaskFile of, Prompt prompt) throws IOException, RefusedException {
    if (key.isEmpty()) {
      return prompt.ask("Key (22 characters)").replaceAll("\\s", "");
    }
    SealedSeed sealed = SealedSeed.read(sealedLine(read(key.get())));
    return sealed
        .open(prompt.ask("Passphrase"), of.convention())
        .orElseThrow(() -> new RefusedException(Reason.SEED_INVALID, "passphrase or convention"));
  }

  /** The page writes words for people before the line that it sealed. */
  private static byte[] sealedLine(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("{"))
        .findFirst()
        .orElse("")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the answer; nothing that is there is replaced. */
  Path write(Answer answer) throws IOException {
    Files.write(output, JsonWriter.writeBytes(answer), StandardOpenOption.CREATE_NEW);
    return output;
  }

  private static byte[] read(Path file) throws IOException, RefusedException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LONGEST);
      if (in.read() >= 0) {
        throw new RefusedException(Reason.TOO_LARGE, "file");
      }
      return content;
    }
  }
}
