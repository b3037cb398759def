package id.konvensirakyat.protocol.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of all sizes are read whole, however they are taken in; what is cut short is refused. */
class LargeEntryTest {
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 511, 512, 513, 65535, 65536, 65537, 262145, 1048576, 1048577, 8388608, 9000001})
  void contentsComeOutAsTheyWere(int size) throws Exception {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    byte[] after = {'{', '}'};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = new ArchiveWriter(out, new ArchiveHeader(1_795_000_000L));
    writer.write(Entry.data(content));
    writer.write(Entry.event(after));
    byte[] archive = out.toByteArray();

    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
    assertArrayEquals(content, reader.next().orElseThrow().content());
    assertArrayEquals(after, reader.next().orElseThrow().content());
    assertTrue(reader.next().isEmpty());

    int end = archive.length - 1024; // of the large entry, with its padding
    for (int cut : size == 0 ? new int[] {} : new int[] {end - 1, end - Math.min(size, 600)}) {
      byte[] cutShort = Arrays.copyOf(archive, cut);
      ArchiveReader half = new ArchiveReader(new ByteArrayInputStream(cutShort));
      RefusedException refusal = assertThrows(RefusedException.class, half::next);
      assertEquals(Reason.ARCHIVE_TRUNCATED, refusal.reason());
      assertEquals("file 1", refusal.refusal().place());
    }
  }
}
