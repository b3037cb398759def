package id.konvensirakyat.audit.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Files that are there whole or not at all, whenever the machine stops: written beside their place,
 * forced to the disk, renamed, and the folder forced too. One writer a file at a time.
 */
public final class DurableFile {
  private static final String BESIDE = ".new";

  private DurableFile() {}

  /** Writes the file, in the place of an older one; on the disk when this returns. */
  public static void write(Path file, byte[] content) throws IOException {
    put(file, content, new FileAttribute<?>[0]);
  }

  /**
   * Writes a file that nobody but its owner can read.
   *
   * @throws FileAlreadyExistsException when there is one: secrets are not replaced
   */
  public static void writeSecret(Path file, byte[] content) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    put(file, content, ownersAlone(file, "rw-------"));
  }

  /** Makes a folder that nobody but its owner can enter, unless it is there. */
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath(), ownersAlone(folder, "rwx------"));
      force(folderOf(folder));
    }
  }

  /** Whether others than the owner can read it, as far as the file system tells. */
  public static boolean isOpenToOthers(Path file) throws IOException {
    return isPosix(file)
        && Files.getPosixFilePermissions(file).stream()
            .anyMatch(p -> !p.name().startsWith("OWNER"));
  }

  private static void put(Path file, byte[] content, FileAttribute<?>[] attributes)
      throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + BESIDE);
    Files.deleteIfExists(fresh); // of a run that was killed
    Files.createFile(fresh, attributes);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folderOf(file));
  }

  /** The folder in which a file or a folder lies. */
  static Path folderOf(Path file) throws IOException {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .orElseThrow(() -> new IOException(file + " is in no folder"));
  }

  private static void force(Path folder) throws IOException {
    if (isPosix(folder)) { // elsewhere folders cannot be opened, and renames are logged
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownersAlone(Path near, String permissions) {
    return isPosix(near)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
