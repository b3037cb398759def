package id.konvensirakyat.audit.reader;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An export as the server streams it. */
final class ZippedFiles implements ExportFiles {
  private final String name;
  private final ZipFile zip;
  private final SortedSet<String> paths;

  private ZippedFiles(String name, ZipFile zip, SortedSet<String> paths) {
    this.name = name;
    this.zip = zip;
    this.paths = Collections.unmodifiableSortedSet(paths);
  }

  static ZippedFiles of(Path file) throws IOException, UnreadableException {
    var zip = new ZipFile(file.toFile());
    var paths = new TreeSet<String>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!entry.isDirectory() && !paths.add(entry.getName())) {
        zip.close();
        // Two readers could take different ones of the two.
        throw new UnreadableException("The zip holds two files of the same name.");
      }
    }
    return new ZippedFiles(file.toString(), zip, paths);
  }

  @Override
  public SortedSet<String> paths() {
    return paths;
  }

  @Override
  public InputStream open(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw new FileNotFoundException(path);
    }
    return zip.getInputStream(entry);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
