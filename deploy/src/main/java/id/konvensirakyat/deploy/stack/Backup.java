package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder with all that makes a stack again: the databases of one moment, and the secrets. Not in
 * it: what witnesses keep. A witness never goes back to an older copy, and a platform that does is
 * stopped by it (crypto-spec/log.md 6.4).
 */
public final class Backup {
  private static final List<String> DATABASES = List.of(MariaDb.PLATFORM, Keycloak.DATABASE);
  private static final String SECRETS = "secrets";
  private static final String COMPLETE = "complete";

  private final Path folder;

  private Backup(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Backs up a stack that another process runs, while it runs.
   *
   * @param plan with the stack's state directory and ports
   * @param folder empty or not there yet
   * @throws StackException also when nothing runs there
   */
  public static void take(StackBuilder plan, Path folder) throws IOException, StackException {
    Backup backup = new Backup(folder);
    backup.makeFolder();
    Path secrets = plan.stateDirectory().resolve(SECRETS);
    DatabaseCopy copy =
        new DatabaseCopy(
            plan.programs().resolve(MariaDb.UNPACKED),
            backup.folder,
            existing(secrets),
            plan.ports().database());
    for (String database : DATABASES) {
      copy.save(database, backup.dump(database));
    }
    backup.keepSecrets(secrets);
    backup.complete();
  }

  private static Secrets existing(Path secrets) throws StackException {
    try {
      return Secrets.existing(secrets);
    } catch (IOException e) {
      throw new StackException("No stack has run with " + secrets.getParent() + " yet.", e);
    }
  }

  /**
   * Puts a backup into the place of what a stack has; the stack must not run.
   *
   * @param plan with the stack's state directory and ports
   * @throws StackException when the backup is not whole, or of a stack with other secrets
   */
  public static void restore(StackBuilder plan, Path folder) throws IOException, StackException {
    Backup backup = new Backup(folder);
    backup.requireComplete();
    try (StateDirectory state = StateDirectory.open(plan.stateDirectory())) {
      backup.restoreSecrets(state.secrets());
    }
    Consumer<String> say = plan.say();
    try (Stack stack = plan.build()) {
      say.accept("The databases are put back; what they held before is gone.");
      stack.restoreDatabases(DATABASES, backup);
    }
  }

  /** Backs up the platform's database alone. */
  static void takePlatform(DatabaseCopy copy, Path folder) throws IOException, StackException {
    Backup backup = new Backup(folder);
    backup.makeFolder();
    copy.save(MariaDb.PLATFORM, backup.dump(MariaDb.PLATFORM));
    backup.complete();
  }

  /** A backup that is whole. */
  static Backup at(Path folder) throws StackException {
    Backup backup = new Backup(folder);
    backup.requireComplete();
    return backup;
  }

  /** The file with a database. */
  Path dump(String database) {
    return folder.resolve(database + ".sql");
  }

  private void makeFolder() throws IOException, StackException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new StackException(folder + " is not empty: each backup gets a folder of its own.");
      }
    }
  }

  private void keepSecrets(Path secrets) throws IOException {
    Secrets kept = new Secrets(folder.resolve(SECRETS)); // makes the folder, its owner's alone
    try (Stream<Path> files = Files.list(secrets)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        kept.keep(file);
      }
    }
  }

  private void restoreSecrets(Path secrets) throws IOException, StackException {
    Path kept = folder.resolve(SECRETS);
    if (!Files.isDirectory(kept)) {
      throw new StackException(folder + " holds no secrets: it is no backup of a whole stack.");
    }
    Secrets own = new Secrets(secrets);
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.toList()) {
        Path there = secrets.resolve(file.getFileName());
        if (!Files.exists(there)) {
          own.keep(file);
        } else if (!Arrays.equals(Files.readAllBytes(there), Files.readAllBytes(file))) {
          throw new StackException(
              "The secret %s in %s is another one than the backup's: give an empty --state."
                  .formatted(file.getFileName(), secrets));
        }
      }
    }
  }

  private void complete() throws IOException {
    Path unfinished = folder.resolve(COMPLETE + ".new");
    Files.writeString(unfinished, Instant.now() + "\n");
    Files.move(unfinished, folder.resolve(COMPLETE), StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireComplete() throws StackException {
    if (!Files.isRegularFile(folder.resolve(COMPLETE))) {
      throw new StackException(folder + " is no backup, or one that was interrupted.");
    }
  }
}
