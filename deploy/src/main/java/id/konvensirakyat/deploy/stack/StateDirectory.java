package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that one stack keeps: data, secrets and logs. A lock on a file in it, which the kernel
 * drops when its holder dies, keeps a second launcher out.
 */
final class StateDirectory implements AutoCloseable {
  private static final List<String> KEPT_ON_RESET = List.of("servers", "lock");

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private StateDirectory(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Creates the directory (mode 0700) where missing and takes its lock.
   *
   * @throws StackException also for a directory that holds something else than a stack's state: a
   *     reset would remove it
   */
  static StateDirectory open(Path directory) throws StackException {
    try {
      Files.createDirectories(directory);
      refuseStrangers(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      Path root = directory.toRealPath();
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new StackException(
            "Another launcher is already running with the state directory " + directory + ".");
      }
      return new StateDirectory(root, channel, lock);
    } catch (IOException e) {
      throw new StackException("The state directory " + directory + " cannot be used: " + e, e);
    }
  }

  private static void refuseStrangers(Path directory) throws IOException, StackException {
    if (Files.exists(directory.resolve("lock"))) {
      return;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      if (entries.anyMatch(e -> !KEPT_ON_RESET.contains(e.getFileName().toString()))) {
        throw new StackException(
            directory + " is not empty and not a state directory of this program: choose another.");
      }
    }
  }

  @org.jspecify.annotations.Nullable
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path root() {
    return root;
  }

  Path secrets() {
    return root.resolve("secrets");
  }

  /** A server's own directory, created where missing. */
  Path of(Component component) {
    return created(root.resolve(component.title().toLowerCase(java.util.Locale.ROOT)));
  }

  /** A server's log, appended to over restarts. */
  Path log(Component component) {
    return created(root.resolve("logs"))
        .resolve(component.title().toLowerCase(java.util.Locale.ROOT) + ".log");
  }

  /** The last lines of a server's log. */
  String endOfLog(Component component) {
    try {
      List<String> lines = Files.readAllLines(log(component), StandardCharsets.ISO_8859_1);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  /** Removes all data and secrets; unpacked programs stay. */
  void reset() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.toList()) {
        if (!KEPT_ON_RESET.contains(entry.getFileName().toString())) {
          deleteTree(entry);
        }
      }
    }
  }

  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> found = Files.walk(tree)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Path created(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
