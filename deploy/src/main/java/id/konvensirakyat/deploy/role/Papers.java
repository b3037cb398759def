package id.konvensirakyat.deploy.role;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Papers of nobody: real PDF and PNG files that say what they are. */
public final class Papers {
  private static final int SIDE = 320;

  private Papers() {}

  /** A square picture with the initials of a name on a colour of its own. */
  public static byte[] portrait(String name) throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(Color.getHSBColor((name.hashCode() & 0xff) / 256f, 0.45f, 0.55f));
    canvas.fillRect(0, 0, SIDE, SIDE);
    canvas.setColor(Color.WHITE);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, SIDE / 3));
    String initials =
        Arrays.stream(name.split(" ", -1))
            .filter(word -> !word.isEmpty())
            .limit(2)
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    int width = canvas.getFontMetrics().stringWidth(initials);
    canvas.drawString(initials, (SIDE - width) / 2, SIDE / 2 + SIDE / 8);
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** What an identity card of nobody looks like: a face, a name, a number, and that it is none. */
  public static byte[] card(String name, String nik) throws IOException {
    return picture(
        856,
        540,
        new Color(0x8f, 0xb8, 0xd8),
        canvas -> {
          canvas.setColor(new Color(0x1f, 0x1d, 0x1b));
          canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
          canvas.drawString("KTP CONTOH, BUKAN ASLI", 40, 70);
          canvas.setFont(new Font(Font.MONOSPACED, Font.BOLD, 44));
          canvas.drawString("NIK " + nik, 40, 160);
          canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
          canvas.drawString("Nama   " + name, 40, 240);
          canvas.drawString("Alamat Jalan Contoh 1", 40, 300);
          face(canvas, name, 620, 260, 180);
        });
  }

  /** Somebody who holds a sheet of paper with a code. */
  public static byte[] selfie(String name, String code) throws IOException {
    return picture(
        720,
        900,
        new Color(0xd8, 0xcf, 0xc0),
        canvas -> {
          face(canvas, name, 180, 80, 360);
          canvas.setColor(Color.WHITE);
          canvas.fillRect(110, 560, 500, 220);
          canvas.setColor(Color.BLACK);
          canvas.setFont(new Font(Font.MONOSPACED, Font.BOLD, 110));
          canvas.drawString(code, 130, 710);
        });
  }

  private static void face(Graphics2D canvas, String name, int x, int y, int side) {
    canvas.setColor(Color.getHSBColor((name.hashCode() & 0xff) / 256f, 0.35f, 0.7f));
    canvas.fillRect(x, y, side, side * 5 / 4);
    canvas.setColor(new Color(0xb9, 0x86, 0x60));
    canvas.fillOval(x + side / 5, y + side / 8, side * 3 / 5, side * 4 / 5);
    canvas.setColor(new Color(0x2a, 0x22, 0x1c));
    canvas.fillArc(x + side / 5, y + side / 12, side * 3 / 5, side / 2, 0, 180);
    canvas.fillOval(x + side * 2 / 5, y + side / 2, side / 16, side / 16);
    canvas.fillOval(x + side * 11 / 20, y + side / 2, side / 16, side / 16);
  }

  private static byte[] picture(int width, int height, Color ground, Consumer<Graphics2D> drawing)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(ground);
    canvas.fillRect(0, 0, width, height);
    drawing.accept(canvas);
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** One page of PDF 1.4 with one line of text in ASCII. */
  public static byte[] page(String line) {
    String text = line.replaceAll("[^A-Za-z0-9 .,:-]", "");
    String content = "BT /F1 16 Tf 60 760 Td (" + text + ") Tj ET";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 6\n0000000000 65535 f \n");
    offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
    file.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
