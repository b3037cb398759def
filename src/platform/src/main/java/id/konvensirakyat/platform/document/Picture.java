package id.konvensirakyat.platform.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pixels of a picture, upright, and nothing else of the file they came in: where and with what
 * it was taken, and whatever was hidden in it, ends here.
 */
final class Picture {
  /** Longest side of a paper, so that it can be read: about A4 at 200 dpi. */
  static final int PAPER = 2400;

  /** Longest side of a portrait. */
  static final int PORTRAIT = 960;

  /** Longest side of the small picture for lists. */
  static final int SMALL = 240;

  private static final int LONGEST_SIDE = 10_000;
  private static final int SHORTEST_SIDE = 100;
  private static final long MOST_POINTS = 40_000_000;
  private static final float QUALITY = 0.88f;

  private final BufferedImage pixels;

  private Picture(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /**
   * Decodes a picture of a known type.
   *
   * @throws id.konvensirakyat.platform.web.Refusal naming the rule that the picture breaks
   */
  static Picture read(DocumentType type, byte[] content) {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    // in memory: ImageIO would otherwise leave what it reads in a temporary file
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(stream, true, true);
      List<String> warnings = new ArrayList<>();
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      BufferedImage decoded = decode(reader);
      // a cut-off picture decodes to half a picture and a warning of libjpeg or of the reader
      if (warnings.stream().anyMatch(w -> w.contains("Premature end") || w.contains("Truncated"))) {
        throw FileFault.PICTURE_UNREADABLE.refusal();
      }
      Orientation turned =
          type == DocumentType.JPEG ? Orientation.ofJpeg(content) : Orientation.UPRIGHT;
      return new Picture(turned.upright(decoded));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw FileFault.PICTURE_UNREADABLE.refusal();
    } finally {
      reader.dispose();
    }
  }

  /** Looks at the dimensions before a pixel is decoded: a small file can claim a huge picture. */
  private static BufferedImage decode(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_POINTS) {
      throw FileFault.PICTURE_DIMENSIONS.refusal();
    }
    if (Math.min(width, height) < SHORTEST_SIDE) {
      throw FileFault.PICTURE_TOO_SMALL.refusal();
    }
    ImageReadParam parameters = reader.getDefaultReadParam();
    // every n-th point suffices, and holds the memory to what will be kept, or four times that
    int step = Math.max(1, Math.max(width, height) / PAPER);
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }

  /** The picture, made smaller where its longest side is longer than this. */
  Picture within(int longest) {
    int width = pixels.getWidth();
    int height = pixels.getHeight();
    double scale = Math.min(1.0, (double) longest / Math.max(width, height));
    BufferedImage image = pixels;
    // halving until one step is left keeps thin lines of small print
    while (scale < 0.5) {
      image = scaled(image, (image.getWidth() + 1) / 2, (image.getHeight() + 1) / 2);
      scale *= 2;
    }
    int newWidth = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int newHeight = Math.max(1, (int) Math.round(image.getHeight() * scale));
    return new Picture(scaled(image, newWidth, newHeight));
  }

  private static BufferedImage scaled(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = to.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(from, 0, 0, width, height, Color.WHITE, null);
    canvas.dispose();
    return to;
  }

  int width() {
    return pixels.getWidth();
  }

  int height() {
    return pixels.getHeight();
  }

  int point(int x, int y) {
    return pixels.getRGB(x, y) & 0xFFFFFF;
  }

  /** The picture as a new file without any metadata. */
  byte[] write(DocumentType type) {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (type == DocumentType.JPEG) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(pixels, null, null), parameters);
    } catch (IOException e) {
      throw new IllegalStateException("a decoded picture could not be written", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
