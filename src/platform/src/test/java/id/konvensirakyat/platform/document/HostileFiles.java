package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.testserver.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files made to be refused, one reason each. */
final class HostileFiles {
  private HostileFiles() {}

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A JPEG with an Exif segment: camera, place and orientation. */
  static byte[] jpegWithExif(int orientation, String camera) {
    byte[] jpeg = Papers.picture("jpeg", 300, 200);
    byte[] model = ascii(camera + "\0");
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + model.length + 2 + 12 + 4);
    tiff.order(ByteOrder.LITTLE_ENDIAN);
    int modelAt = 8 + 2 + 3 * 12 + 4;
    int gpsAt = modelAt + model.length;
    tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 3);
    tiff.putShort((short) 0x0110).putShort((short) 2).putInt(model.length).putInt(modelAt);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gpsAt);
    tiff.putInt(0).put(model);
    tiff.putShort((short) 1);
    tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(ascii("S\0\0\0")).putInt(0);
    ByteBuffer segment = ByteBuffer.allocate(4 + 6 + tiff.capacity());
    segment.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
    segment.put(ascii("Exif\0\0")).put(tiff.array());
    return join(
        java.util.Arrays.copyOf(jpeg, 2),
        segment.array(),
        java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** A small PNG that claims this size. */
  static byte[] pngOf(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    return join(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        chunk("IHDR", header.array()),
        chunk("IDAT", deflated(new byte[1000])),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(ascii(type));
    crc.update(data);
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(ascii(type)).put(data).putInt((int) crc.getValue());
    return chunk.array();
  }

  static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    while (!deflater.finished()) {
      out.write(piece, 0, deflater.deflate(piece));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** A page, and these objects from number 4 on; {@code catalog} is added to the catalog. */
  static byte[] pdfWith(String catalog, String... more) {
    List<String> objects = new java.util.ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>");
    objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    objects.addAll(List.of(more));
    return Papers.pdf(objects);
  }

  /** A stream object of so many zeros, deflated. */
  static String zeros(String dictionary, int megabytes) {
    String data = new String(deflated(new byte[megabytes << 20]), StandardCharsets.ISO_8859_1);
    return "<< "
        + dictionary
        + " /Filter /FlateDecode /Length "
        + data.length()
        + " >>\nstream\n"
        + data
        + "\nendstream";
  }

  static byte[] encryptedPdf(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] pdfOfPages(int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
