package id.konvensirakyat.platform.testserver;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form of binary parts as a browser sends it (RFC 7578). */
public final class Form {
  private static final String BOUNDARY = "a-line-that-no-part-contains";

  /** The media type to send it as. */
  public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  private Form() {}

  /** A form of one part. */
  public static Form of(String name, byte[] content) {
    return new Form().and(name, content);
  }

  /** The same form with one part more. */
  public Form and(String name, byte[] content) {
    return part(
        "Content-Disposition: form-data; name=\""
            + name
            + "\"; filename=\"blob\"\r\nContent-Type: application/octet-stream",
        content);
  }

  /** The same form with a part under headers of the test's own. */
  public Form part(String headers, byte[] content) {
    parts.writeBytes(ascii("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n"));
    parts.writeBytes(content);
    parts.writeBytes(ascii("\r\n"));
    return this;
  }

  /** The body to send. */
  public byte[] bytes() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(parts.toByteArray());
    body.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
    return body.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
