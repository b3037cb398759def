package id.konvensirakyat.platform.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.protocol.encoding.Hash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class HashedZipTest {
  @Test
  void theHashesAreThoseOfTheFilesAsTheyComeOut() throws IOException {
    byte[] large = new byte[300_000];
    new Random(5).nextBytes(large);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HashedZip zip = new HashedZip(out);
    zip.file("b.bin", file -> writeInPieces(large, file));
    zip.file("a.txt", "halo".getBytes(StandardCharsets.UTF_8));
    zip.file("empty", file -> {});
    zip.finish();
    Map<String, byte[]> read = read(out.toByteArray());
    assertEquals(List.of("b.bin", "a.txt", "empty"), List.copyOf(read.keySet()));
    assertArrayEquals(large, read.get("b.bin"));
    assertEquals(List.of("a.txt", "b.bin", "empty"), List.copyOf(zip.files().keySet()));
    read.forEach((path, bytes) -> assertEquals(Hash.of(bytes), zip.files().get(path)));
  }

  @Test
  void aFileThatClosesItsStreamDoesNotEndTheZip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HashedZip zip = new HashedZip(out);
    zip.file(
        "one",
        file -> {
          file.write(1);
          file.close();
        });
    zip.file("two", new byte[] {2});
    zip.finish();
    assertEquals(2, read(out.toByteArray()).size());
  }

  @Test
  void equalContentsGiveEqualBytes() throws IOException {
    assertArrayEquals(zipOf("same"), zipOf("same"));
  }

  @Test
  void aPathComesOnce() throws IOException {
    HashedZip zip = new HashedZip(OutputStream.nullOutputStream());
    zip.file("one", new byte[0]);
    assertThrows(ZipException.class, () -> zip.file("one", new byte[0]));
  }

  private static byte[] zipOf(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HashedZip zip = new HashedZip(out);
    zip.file("file", text.getBytes(StandardCharsets.UTF_8));
    zip.finish();
    return out.toByteArray();
  }

  private static void writeInPieces(byte[] bytes, OutputStream out) throws IOException {
    for (int from = 0; from < bytes.length; from += 7777) {
      out.write(bytes, from, Math.min(7777, bytes.length - from));
    }
  }

  private static Map<String, byte[]> read(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
