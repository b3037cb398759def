package id.konvensirakyat.platform.document;

import java.io.IOException;

/** Looks for known malicious content. */
@FunctionalInterface
interface VirusScanner {
  /** What a scanner says of a file. */
  enum Finding {
    CLEAN,
    INFECTED
  }

  /**
   * Scans a file.
   *
   * @throws IOException if the scanner gave no answer that can be understood
   */
  Finding scan(byte[] content) throws IOException;
}
