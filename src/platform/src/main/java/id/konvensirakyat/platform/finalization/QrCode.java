package id.konvensirakyat.platform.finalization;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** QR codes (ISO/IEC 18004) as black and white fields. */
final class QrCode {
  /** The quiet zone that the standard asks for, in fields. */
  private static final int QUIET = 4;

  private QrCode() {}

  /** The fields of a code, its quiet zone around it. */
  static boolean[][] of(String text) {
    ByteMatrix code;
    try {
      code = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
    int size = code.getWidth() + 2 * QUIET;
    boolean[][] black = new boolean[size][size];
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        black[y + QUIET][x + QUIET] = code.get(x, y) == 1;
      }
    }
    return black;
  }
}
