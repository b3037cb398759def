package id.konvensirakyat.protocol.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers with a right checksum and yet not ours, each refused for its reason. */
class ArchiveFaultTest {
  private static final byte[] CONTENT = TestElection.utf8("{}");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"version\":2,\"timestamp\":\"1795000000\"}; HEADER_INVALID",
        "{\"version\":1,\"timestamp\":1795000000}; HEADER_INVALID",
        "{\"version\":1,\"timestamp\":\"01795000000\"}; HEADER_INVALID",
        "{\"version\":1,\"timestamp\":\"9999999999\"}; HEADER_INVALID",
        "{\"version\":1,\"timestamp\":\"-1\"}; HEADER_INVALID",
        "{\"version\":1, \"timestamp\":\"1795000000\"}; HEADER_INVALID",
        "{\"timestamp\":\"1795000000\",\"version\":1}; HEADER_INVALID",
        "{\"version\":1,\"timestamp\":\"1795000001\"}; TAR_TIME_WRONG",
        "{\"version\":1,\"timestamp\":\"1795000000\"}; none"
      })
  void headerFile(String text, String expected) throws Exception {
    byte[] archive = file("BELENIOS", TestElection.TIMESTAMP, TestElection.utf8(text));
    assertEquals(expected, reason(archive));
  }

  @Test
  void firstFileMustBeTheHeader() throws Exception {
    Entry entry = Entry.data(CONTENT);
    assertEquals("HEADER_INVALID", reason(file(entry.name(), TestElection.TIMESTAMP, CONTENT)));
  }

  @Test
  void namesTimesAndHashes() throws Exception {
    Entry entry = Entry.data(CONTENT);
    long time = TestElection.TIMESTAMP;
    assertEquals("none", reason(after(file(entry.name(), time, CONTENT))));
    assertEquals("TAR_TIME_WRONG", reason(after(file(entry.name(), time + 1, CONTENT))));
    assertEquals("TAR_NAME_INVALID", reason(after(file("BELENIOS", time, CONTENT))));
    assertEquals("TAR_NAME_INVALID", reason(after(file(entry.name() + "x", time, CONTENT))));
    assertEquals("TAR_NAME_INVALID", reason(after(file(entry.name().substring(1), time, CONTENT))));
    String upper = entry.name().replace('a', 'A').replace('f', 'F').replace("dAtA", "data");
    assertEquals("CONTENT_HASH_WRONG", reason(after(file(upper, time, CONTENT))));
    String other = Entry.data(TestElection.utf8("{} ")).name();
    assertEquals("CONTENT_HASH_WRONG", reason(after(file(other, time, CONTENT))));
    // Directory traversal is just another bad name.
    assertEquals("TAR_NAME_INVALID", reason(after(file("../x.data.json", time, CONTENT))));
  }

  /** Byte positions in the header of fields whose other values tar programs would take. */
  @ParameterizedTest
  @CsvSource({"100", "105", "114", "122", "156", "157", "257", "265", "345", "500"})
  void fieldsWithARightChecksum(int at) throws Exception {
    byte[] file = file(Entry.data(CONTENT).name(), TestElection.TIMESTAMP, CONTENT);
    file[at]++;
    Arrays.fill(file, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += file[i] & 0xff;
    }
    byte[] text = TestElection.utf8(String.format("%06o\0 ", sum));
    System.arraycopy(text, 0, file, 148, 8);
    assertEquals("TAR_HEADER_INVALID", reason(after(file)));
  }

  @Test
  void promisedSizeIsBoundedAndNotAllocated() throws Exception {
    byte[] huge =
        new TarHeader(Entry.data(CONTENT).name(), 7L << 30, TestElection.TIMESTAMP).write();
    assertEquals("TOO_LARGE", reason(after(huge)));
    byte[] large =
        new TarHeader(
                Entry.data(CONTENT).name(), ArchiveReader.LARGEST_ENTRY, TestElection.TIMESTAMP)
            .write();
    assertEquals("ARCHIVE_TRUNCATED", reason(after(large)));
  }

  @Test
  void writerRefusesWhatNoReaderTakes() throws Exception {
    ArchiveWriter writer =
        new ArchiveWriter(new ByteArrayOutputStream(), new ArchiveHeader(TestElection.TIMESTAMP));
    byte[] large = new byte[ArchiveReader.LARGEST_ENTRY + 1];
    assertThrows(IllegalArgumentException.class, () -> writer.write(Entry.data(large)));
    assertThrows(IllegalArgumentException.class, () -> new ArchiveHeader(1L << 33));
    assertThrows(IllegalArgumentException.class, () -> new ArchiveHeader(-1));
  }

  private static byte[] after(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        file(
            "BELENIOS",
            TestElection.TIMESTAMP,
            TestElection.utf8("{\"version\":1,\"timestamp\":\"1795000000\"}")));
    out.write(file);
    return out.toByteArray();
  }

  private static byte[] file(String name, long time, byte[] content) {
    TarHeader header = new TarHeader(name, content.length, time);
    byte[] file = Arrays.copyOf(header.write(), 512 + content.length + header.padding());
    System.arraycopy(content, 0, file, 512, content.length);
    return file;
  }

  private static String reason(byte[] archive) throws IOException {
    try {
      ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
      Optional<Entry> entry = reader.next();
      while (entry.isPresent()) {
        entry = reader.next();
      }
      return "none";
    } catch (RefusedException e) {
      return e.reason().name();
    }
  }
}
