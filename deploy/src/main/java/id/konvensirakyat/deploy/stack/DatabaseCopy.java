package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies a database of a running MariaDB into a file and back, by its own programs. A copy is of
 * one moment, and nobody has to wait for it.
 */
final class DatabaseCopy {
  private final Path base;
  private final Path own;
  private final Secrets secrets;
  private final int port;

  /**
   * The databases of one stack.
   *
   * @param base of the unpacked MariaDB
   * @param own a directory for passwords while they are needed
   */
  DatabaseCopy(Path base, Path own, Secrets secrets, int port) {
    this.base = base;
    this.own = own;
    this.secrets = secrets;
    this.port = port;
  }

  /** Writes a database to a file that only its owner can read. */
  void save(String database, Path file) throws IOException, StackException {
    Secrets.writeOwnerOnly(file, "");
    run(
        database,
        List.of(
            "mariadb-dump",
            "--single-transaction",
            "--skip-lock-tables",
            "--hex-blob",
            "--max-allowed-packet=256M",
            "--add-drop-database",
            "--databases",
            database),
        builder -> builder.redirectOutput(file.toFile()));
  }

  /** Puts a database from a file into the place of the one that is there. */
  void load(String database, Path file) throws IOException, StackException {
    run(
        database,
        List.of("mariadb", "--max-allowed-packet=256M"),
        builder -> builder.redirectInput(file.toFile()));
  }

  private interface Redirecting {
    void redirect(ProcessBuilder builder);
  }

  private void run(String database, List<String> program, Redirecting redirecting)
      throws IOException, StackException {
    Path options = own.resolve("copy-" + database + ".cnf");
    Path problems = own.resolve("copy-" + database + ".log");
    Secrets.writeOwnerOnly(
        options,
        "[client]\nhost=127.0.0.1\nprotocol=tcp\nskip-ssl\nport=%d\nuser=%s\npassword=%s\n"
            .formatted(port, database, secrets.password(MariaDb.passwordOf(database))));
    try {
      List<String> command = new ArrayList<>();
      command.add(base.resolve("bin").resolve(program.get(0)).toString());
      command.add("--defaults-file=" + options);
      command.addAll(program.subList(1, program.size()));
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(problems.toFile());
      builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
      redirecting.redirect(builder);
      int code = builder.start().waitFor();
      if (code != 0) {
        throw new StackException(
            "%s ended with %d: %s".formatted(program.get(0), code, Files.readString(problems)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while copying");
    } finally {
      Files.deleteIfExists(options);
      Files.deleteIfExists(problems);
    }
  }
}
