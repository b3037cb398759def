package id.konvensirakyat.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the stack's mail server has taken, read over its HTTP API. */
public final class Mailboxes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI base;

  private Mailboxes(URI base) {
    this.base = base;
  }

  /** The mailboxes of the stack with these ports. */
  public static Mailboxes at(Ports ports) {
    return new Mailboxes(Urls.of(ports).mailboxes());
  }

  /** The mailboxes at an address that {@link Urls#mailboxes} gives. */
  public static Mailboxes at(URI base) {
    return new Mailboxes(base);
  }

  /** An e-mail: what stands in its head, and its plain text. */
  public record Letter(String messageId, String from, String subject, String text) {}

  /** Every mailbox by its address, with its e-mails in the order of their arrival. */
  public Map<String, List<Letter>> all() throws IOException {
    Map<String, List<Letter>> all = new TreeMap<>();
    for (JsonNode user : JSON.readTree(get("/api/user"))) {
      String address = user.path("email").asText();
      all.put(address, of(address));
    }
    return all;
  }

  /** The e-mails to an address in the order of their arrival; none where it never got any. */
  public List<Letter> of(String address) throws IOException {
    // the addresses of this stack need no escaping; any other character would be none of them
    if (!address.matches("[A-Za-z0-9@._-]+")) {
      return List.of();
    }
    List<Letter> letters = new ArrayList<>();
    for (JsonNode message : JSON.readTree(get("/api/user/" + address + "/messages/"))) {
      if (message.has("mimeMessage")) {
        letters.add(letter(message.path("mimeMessage").asText()));
      }
    }
    return letters;
  }

  private static Letter letter(String mime) throws IOException {
    try {
      MimeMessage message =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
      return new Letter(
          String.valueOf(message.getMessageID()),
          message.getFrom()[0].toString(),
          String.valueOf(message.getSubject()),
          text(message));
    } catch (MessagingException e) {
      throw new IOException("an e-mail cannot be read", e);
    }
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    Object content = message.getContent();
    if (content instanceof MimeMultipart parts) {
      BodyPart first = parts.getBodyPart(0);
      return String.valueOf(first.getContent());
    }
    return String.valueOf(content);
  }

  private String get(String path) throws IOException {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(base + path))
                  .timeout(Duration.ofSeconds(20))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : "[]";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading e-mail");
    }
  }
}
