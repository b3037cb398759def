package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The one header that this record knows for a file: old-style (v7) tar, mode 0644, owner and group
 * 0, one time for all files, no other byte set. See crypto-spec/archive.md, algorithm WriteHeader.
 *
 * @param name the file's name, ASCII, at most 99 characters
 * @param size of the content in bytes
 * @param time seconds since 1970
 */
record TarHeader(String name, long size, long time) {
  static final int BLOCK = 512;

  private static final int SIZE_AT = 124;
  private static final int TIME_AT = 136;
  private static final int SUM_AT = 148;
  private static final int TYPE_AT = 156;
  private static final int NUMBER = 12;

  /** The header's 512 bytes. */
  byte[] write() {
    byte[] block = new byte[BLOCK];
    put(block, 0, name);
    put(block, 100, "0000644");
    put(block, 108, "0000000");
    put(block, 116, "0000000");
    putOctal(block, SIZE_AT, NUMBER - 1, size);
    putOctal(block, TIME_AT, NUMBER - 1, time);
    Arrays.fill(block, SUM_AT, TYPE_AT, (byte) ' ');
    block[TYPE_AT] = '0';
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    putOctal(block, SUM_AT, 6, sum);
    block[SUM_AT + 6] = 0;
    return block;
  }

  /**
   * Reads a header: name, size and time are taken from it, and then all 512 bytes must be those
   * that {@link #write} gives for them.
   */
  static TarHeader read(byte[] block) throws RefusedException {
    if (isZero(block, 0, BLOCK)) {
      throw new RefusedException(Reason.TAR_END_BLOCK, "");
    }
    int end = 0;
    while (end < 99 && block[end] != 0) {
      end++;
    }
    String name = new String(block, 0, end, StandardCharsets.ISO_8859_1);
    TarHeader header = new TarHeader(name, number(block, SIZE_AT), number(block, TIME_AT));
    if (!Arrays.equals(header.write(), block)) {
      throw new RefusedException(Reason.TAR_HEADER_INVALID, "");
    }
    return header;
  }

  /** How many zero bytes follow the content. */
  int padding() {
    return (int) (-size & (BLOCK - 1));
  }

  static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] block, int at) throws RefusedException {
    long value = 0;
    for (int i = at; i < at + NUMBER - 1; i++) {
      if (block[i] < '0' || block[i] > '7') {
        throw new RefusedException(Reason.TAR_HEADER_INVALID, "");
      }
      value = value << 3 | (block[i] - '0');
    }
    return value;
  }

  private static void putOctal(byte[] block, int at, int digits, long value) {
    long rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      block[i] = (byte) ('0' + (rest & 7));
      rest >>>= 3;
    }
  }

  @SuppressWarnings("deprecation") // ASCII: the low byte of each character is all of it
  private static void put(byte[] block, int at, String text) {
    text.getBytes(0, text.length(), block, at);
  }
}
