package id.konvensirakyat.platform.export;

import id.konvensirakyat.protocol.encoding.Hash;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that remembers the SHA-256 of each file while it is written, so that nothing has to be held
 * in memory or read twice for the manifest at its end.
 */
final class HashedZip {
  // Zip times are local times without a zone: one constant keeps equal contents equal.
  private static final long TIME = 315_619_200_000L;

  private final ZipOutputStream zip;
  private final SortedMap<String, Hash> files = new TreeMap<>();

  HashedZip(OutputStream out) {
    this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    this.zip.setLevel(Deflater.BEST_SPEED); // ballots are random: more effort wins nothing
  }

  /** What a file holds. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void file(String path, Content content) throws IOException {
    MessageDigest digest = sha256();
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(TIME);
    zip.putNextEntry(entry);
    OutputStream hashed = new DigestOutputStream(new Unclosed(zip), digest);
    content.writeTo(hashed);
    hashed.flush();
    zip.closeEntry();
    if (files.put(path, Hash.ofBytes(digest.digest())) != null) {
      throw new IllegalStateException("A path twice in an export");
    }
  }

  void file(String path, byte[] content) throws IOException {
    file(path, out -> out.write(content));
  }

  /** The files so far, by path. */
  SortedMap<String, Hash> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Writes the zip's directory; the stream below stays open. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Lets a file's writer close what it was given without closing the zip. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
