package id.konvensirakyat.audit.reader;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** An export unpacked into a folder. Symbolic links are not followed: they could lead outside. */
final class FolderFiles implements ExportFiles {
  private final Path root;
  private final SortedSet<String> paths;

  private FolderFiles(Path root, SortedSet<String> paths) {
    this.root = root;
    this.paths = Collections.unmodifiableSortedSet(paths);
  }

  static FolderFiles of(Path root) throws IOException {
    var paths = new TreeSet<String>();
    try (var walk = Files.walk(root)) {
      walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .forEach(path -> paths.add(root.relativize(path).toString().replace('\\', '/')));
    }
    return new FolderFiles(root, paths);
  }

  @Override
  public SortedSet<String> paths() {
    return paths;
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (!paths.contains(path)) {
      throw new FileNotFoundException(path);
    }
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(path + " is no file"); // a pipe could keep the reader for ever
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public String name() {
    return root.toString();
  }

  @Override
  public void close() {}
}
