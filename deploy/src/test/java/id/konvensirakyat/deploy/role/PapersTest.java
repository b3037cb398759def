package id.konvensirakyat.deploy.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PapersTest {
  @Test
  void thePortraitIsAPicture() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Papers.portrait("Ni Made")));
    assertEquals(image.getWidth(), image.getHeight());
  }

  @Test
  void thePagesTableOfObjectsPointsAtTheObjects() {
    String pdf = new String(Papers.page("KTP (contoh)\n"), StandardCharsets.US_ASCII);
    assertTrue(pdf.startsWith("%PDF-1.4\n"));
    Matcher offsets = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);
    int objects = 0;
    while (offsets.find()) {
      objects++;
      assertTrue(
          pdf.substring(Integer.parseInt(offsets.group(1))).startsWith(objects + " 0 obj\n"));
    }
    assertEquals(5, objects);
  }
}
