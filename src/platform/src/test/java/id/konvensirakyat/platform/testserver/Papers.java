package id.konvensirakyat.platform.testserver;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Papers of nobody: small, real files, as what only pretends to be one is refused. */
public final class Papers {
  private Papers() {}

  /** A portrait: left half red, right half blue. */
  public static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width - width / 2, height);
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A receipt of a public log, one of the vectors. */
  public static byte[] proof() {
    Path vectors = Path.of("../../crypto-spec/vectors/log/receipts.json");
    try {
      return new ObjectMapper()
          .readTree(vectors.toFile())
          .at("/good/0/receipt")
          .asText()
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page of PDF 1.4 with one line of text in ASCII. */
  public static byte[] pdf(String line) {
    String content = "BT /F1 16 Tf 60 760 Td (" + line + ") Tj ET";
    return pdf(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
  }

  /** A PDF of these objects, each in Latin-1; the first is the catalog. */
  public static byte[] pdf(List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    int size = objects.size() + 1;
    file.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
    offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
    file.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\nstartxref\n");
    file.append(table).append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
