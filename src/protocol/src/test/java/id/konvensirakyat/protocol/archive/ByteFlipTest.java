package id.konvensirakyat.protocol.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.board.Check;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.encoding.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any single changed byte of an archive is refused by a named check of its bytes. */
class ByteFlipTest {
  private static final Set<Reason> OF_BYTES =
      EnumSet.of(
          Reason.TAR_HEADER_INVALID,
          Reason.TAR_NAME_INVALID,
          Reason.TAR_TIME_WRONG,
          Reason.TAR_PADDING_INVALID,
          Reason.HEADER_INVALID,
          Reason.CONTENT_HASH_WRONG);

  /** Every byte of a short record: headers, padding, BELENIOS and contents. */
  @Test
  void everyByteOfAShortRecordMatters() throws Exception {
    byte[] open = Vectors.bytes("ed25519-basic", "open.bel.snapshot");
    // BELENIOS, the setup's four files and its event; the ballots follow
    byte[] setup = Arrays.copyOf(open, starts(open).get(6));
    assertTrue(accepts(setup));
    Random random = new Random(7);
    for (int i = 0; i < setup.length; i++) {
      setup[i] ^= mask(random);
      RecordReport report = verify(setup);
      assertEquals(Check.ARCHIVE, report.failure().orElseThrow().check(), "byte " + i);
      Reason reason = report.failure().orElseThrow().refusal().orElseThrow().reason();
      assertTrue(OF_BYTES.contains(reason), "byte " + i + ": " + reason);
      setup[i] = open[i];
    }
  }

  /** Some bytes of every file of every whole record. */
  @ParameterizedTest
  @ValueSource(strings = {"ed25519-basic", "ed25519-threshold", "belenios2048-threshold"})
  void someBytesOfEveryFileMatter(String election) throws Exception {
    byte[] archive = Vectors.archive(election);
    Random random = new Random(8);
    List<Integer> starts = starts(archive);
    for (int f = 0; f + 1 < starts.size(); f++) {
      int start = starts.get(f);
      int length = starts.get(f + 1) - start;
      for (int at : new int[] {0, 511, 512, length - 1, random.nextInt(length)}) {
        byte old = archive[start + at];
        archive[start + at] ^= mask(random);
        RecordReport report = verify(archive);
        assertEquals(
            Check.ARCHIVE, report.failure().orElseThrow().check(), "file " + f + " byte " + at);
        archive[start + at] = old;
      }
    }
  }

  @Test
  void everyTruncationWithinAFileIsRefused() throws Exception {
    byte[] archive = Vectors.bytes("ed25519-basic", "open.bel.snapshot");
    List<Integer> starts = starts(archive);
    for (int f = 0; f + 1 < starts.size(); f++) {
      for (int cut : new int[] {starts.get(f) + 1, starts.get(f) + 513, starts.get(f + 1) - 1}) {
        RecordReport report = verify(Arrays.copyOf(archive, cut));
        assertEquals(
            Reason.ARCHIVE_TRUNCATED,
            report.failure().orElseThrow().refusal().orElseThrow().reason());
      }
    }
    assertEquals(
        Reason.ARCHIVE_EMPTY,
        verify(new byte[0]).failure().orElseThrow().refusal().orElseThrow().reason());
  }

  @Test
  void whatFollowsIsRefused() throws Exception {
    byte[] archive = Vectors.bytes("ed25519-basic", "open.bel.snapshot");
    byte[] ended = Arrays.copyOf(archive, archive.length + 1024);
    assertEquals(
        Reason.TAR_END_BLOCK,
        verify(ended).failure().orElseThrow().refusal().orElseThrow().reason());
    assertFalse(accepts(Arrays.copyOf(archive, archive.length + 1)));
  }

  private static byte mask(Random random) {
    return (byte) (1 + random.nextInt(255));
  }

  private static boolean accepts(byte[] archive) throws Exception {
    return verify(archive).isAccepted();
  }

  private static RecordReport verify(byte[] archive) throws Exception {
    return RecordVerifier.verify(() -> new ByteArrayInputStream(archive), (done, all) -> {});
  }

  /** Where each file starts, and where the last one ends. */
  private static List<Integer> starts(byte[] archive) {
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    while (at < archive.length) {
      starts.add(at);
      int size = Integer.parseInt(new String(archive, at + 124, 11, StandardCharsets.US_ASCII), 8);
      at += 512 + (size + 511) / 512 * 512;
    }
    starts.add(at);
    return starts;
  }
}
