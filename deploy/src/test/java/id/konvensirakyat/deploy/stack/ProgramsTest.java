package id.konvensirakyat.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir Path directory;

  private Path zip(String entry) throws IOException {
    Path zip = directory.resolve("program.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write('x');
      out.closeEntry();
    }
    return zip;
  }

  @Test
  void theTopFolderIsLeftOut() throws Exception {
    Path target = Files.createDirectories(directory.resolve("target"));
    Programs.unzip(zip("program-1.0/bin/run"), target);
    assertEquals("x", Files.readString(target.resolve("bin/run")));
  }

  @Test
  void anEntryThatLeadsOutsideIsRefused() throws Exception {
    Path target = Files.createDirectories(directory.resolve("target"));
    assertThrows(IOException.class, () -> Programs.unzip(zip("top/../../stolen"), target));
    assertFalse(Files.exists(directory.resolve("stolen")));
  }

  @Test
  void whatWasLeftHalfDoneIsNotUsed() throws Exception {
    Programs programs = new Programs(directory.resolve("programs"), sentence -> {});
    assertThrows(
        IOException.class,
        () ->
            programs.directory(
                "p",
                place -> {
                  Files.createFile(place.resolve("half"));
                  throw new IOException("power failure");
                }));
    Path whole = programs.directory("p", place -> Files.createFile(place.resolve("whole")));
    assertTrue(Files.exists(whole.resolve("whole")));
    assertFalse(Files.exists(whole.resolve("half")));
    assertEquals(
        whole,
        programs.directory(
            "p",
            place -> {
              throw new IOException("it is there already");
            }));
  }
}
