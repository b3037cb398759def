package id.konvensirakyat.platform.document;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held (Exif 2.32, tag 0x0112): the one piece of metadata that is used before
 * all of it is dropped. What cannot be read counts as upright.
 *
 * @param mirrored whether left and right are swapped first
 * @param turns quarter turns clockwise that bring it upright
 */
record Orientation(boolean mirrored, int turns) {
  static final Orientation UPRIGHT = new Orientation(false, 0);

  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  /** Reads the first Exif segment of a JPEG. */
  static Orientation ofJpeg(byte[] jpeg) {
    ByteBuffer in = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length && (in.get(at) & 0xFF) == 0xFF) {
      int marker = in.get(at + 1) & 0xFF;
      int length = in.getShort(at + 2) & 0xFFFF;
      if (marker == 0xDA || length < 2 || at + 2 + length > jpeg.length) {
        break;
      }
      if (marker == 0xE1 && length > 16 && in.getInt(at + 4) == 0x45786966) { // "Exif"
        return ofTiff(in.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    if (tiff.limit() < 8) {
      return UPRIGHT;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = tiff.getInt(4) & 0xFFFFFFFFL;
    if (directory + 2 > tiff.limit()) {
      return UPRIGHT;
    }
    int entries = tiff.getShort((int) directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY;
      if (entry + ENTRY > tiff.limit()) {
        break;
      }
      if ((tiff.getShort((int) entry) & 0xFFFF) == TAG) {
        return of(tiff.getShort((int) entry + 8));
      }
    }
    return UPRIGHT;
  }

  private static Orientation of(int value) {
    return switch (value) {
      case 2 -> new Orientation(true, 0);
      case 3 -> new Orientation(false, 2);
      case 4 -> new Orientation(true, 2);
      case 5 -> new Orientation(true, 3);
      case 6 -> new Orientation(false, 1);
      case 7 -> new Orientation(true, 1);
      case 8 -> new Orientation(false, 3);
      default -> UPRIGHT;
    };
  }

  /** The picture as it was seen. */
  BufferedImage upright(BufferedImage held) {
    if (equals(UPRIGHT)) {
      return held;
    }
    int width = held.getWidth();
    int height = held.getHeight();
    boolean aside = turns % 2 == 1;
    BufferedImage seen =
        new BufferedImage(
            aside ? height : width, aside ? width : height, BufferedImage.TYPE_INT_RGB);
    // read from below: about its middle, mirror, then turn, then move to the new middle
    AffineTransform move =
        AffineTransform.getTranslateInstance(seen.getWidth() / 2.0, seen.getHeight() / 2.0);
    move.quadrantRotate(turns);
    move.scale(mirrored ? -1 : 1, 1);
    move.translate(-width / 2.0, -height / 2.0);
    Graphics2D canvas = seen.createGraphics();
    canvas.drawImage(held, move, null);
    canvas.dispose();
    return seen;
  }
}
