package id.konvensirakyat.audit.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;

/** The files of an export by path ({@code /} between folders), each readable again and again. */
public interface ExportFiles extends Closeable {

  /** Every file that is there, whether the manifest knows it or not. */
  SortedSet<String> paths();

  /**
   * A fresh stream over one file.
   *
   * @throws IOException when there is no such file or it cannot be read
   */
  InputStream open(String path) throws IOException;

  /** How the observer called it. */
  String name();
}
