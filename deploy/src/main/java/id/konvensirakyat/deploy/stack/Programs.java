package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The unpacked programs, shared by every stack of this checkout. A program is unpacked beside its
 * place and moved there when complete, so that a killed launcher leaves nothing half done.
 */
final class Programs {
  private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

  /** What makes a program complete after unpacking. */
  interface Finishing {
    void finish(Path unpacked) throws IOException, StackException;
  }

  private final Path root;
  private final Consumer<String> say;

  Programs(Path root, Consumer<String> say) throws IOException {
    this.root = Files.createDirectories(root);
    this.say = say;
  }

  /** The directory {@code name}, made by {@code making} if it is not there yet. */
  Path directory(String name, Finishing making) throws IOException, StackException {
    Path place = root.resolve(name);
    WITHIN_THIS_PROCESS.lock();
    try (FileChannel channel =
            FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!Files.isDirectory(place) && lock.isValid()) {
        say.accept("  " + name + " is unpacked and prepared, once.");
        Path unfinished = root.resolve(name + ".making");
        StateDirectory.deleteTree(unfinished);
        Files.createDirectories(unfinished);
        making.finish(unfinished);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
      }
      return place;
    } finally {
      WITHIN_THIS_PROCESS.unlock();
    }
  }

  /** Unpacks a zip whose entries lie under one top folder, which is left out; keeps file modes. */
  static void unzip(Path zip, Path target) throws IOException {
    try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
      Enumeration<ZipArchiveEntry> entries = archive.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        String inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path file = target.resolve(inner).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("an entry of " + zip.getFileName() + " leads outside it");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, file);
          }
          if ((entry.getUnixMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }
}
