package id.konvensirakyat.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read piece by piece, and refused where it turns out larger than its limit. */
final class LimitedStream extends FilterInputStream {
  private long left;

  LimitedStream(InputStream body, long limit) {
    super(body);
    left = limit;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw Refusal.of(Problem.TOO_LARGE);
    }
  }
}
