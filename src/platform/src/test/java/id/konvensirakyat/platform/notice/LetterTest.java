package id.konvensirakyat.platform.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What stands in an e-mail as bytes: nobody can write a header of his own into it. */
class LetterTest {
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  @Test
  void aConventionsNameCannotAddAHeader() throws Exception {
    String hostile =
        "Konvensi\r\nBcc: orang@contoh.invalid\r\n\r\n<script>alert(1)</script>\u2028x";
    Letter letter = letter(hostile);
    List<String> headers = Collections.list(letter.getAllHeaderLines());
    assertFalse(headers.stream().anyMatch(h -> h.startsWith("Bcc")), headers.toString());
    assertEquals(1, letter.getAllRecipients().length);
    assertEquals(
        "Berkas pencalonan Anda sudah diterima · Konvensi Bcc: orang@contoh.invalid"
            + " <script>alert(1)</script> x",
        letter.getSubject());
    String all = bytes(letter);
    assertFalse(all.contains("\r\nBcc:"));
    assertFalse(html(hostile).contains("<script"));
  }

  @Test
  void everyAttemptIsTheSameMessage() throws Exception {
    assertEquals("<abc123@konvensi.example>", letter("A").getMessageID());
    assertEquals(letter("A").getMessageID(), letter("A").getMessageID());
  }

  @Test
  void itIsPureAsciiOnTheWire() throws Exception {
    String all = bytes(letter("Konvensi · Ünïcode 選挙"));
    assertTrue(all.chars().allMatch(c -> c < 128));
    assertTrue(all.lines().allMatch(line -> line.length() <= 998));
  }

  private static Letter letter(String conventionName) throws Exception {
    return Letter.write(
        Session.getInstance(new Properties()),
        MailAddress.of("konvensi@contoh.invalid").orElseThrow(),
        mail(conventionName),
        "https://konvensi.example",
        "konvensi.example",
        NOW);
  }

  private static String html(String conventionName) {
    return LetterText.of(mail(conventionName), "https://konvensi.example").html();
  }

  private static ClaimedMail mail(String conventionName) {
    return new ClaimedMail(
        1,
        "claim",
        "abc123",
        "conv",
        conventionName,
        NoticeKind.APPLICATION_SUBMITTED,
        Map.of(),
        NOW,
        MailAddress.of("a@contoh.invalid").orElseThrow());
  }

  private static String bytes(Letter letter) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    letter.writeTo(out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
