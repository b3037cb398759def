package id.konvensirakyat.platform.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/** One notice as an e-mail: plain text and the same as simple HTML, Indonesian first. */
final class Letter extends MimeMessage {
  private static final String UTF_8 = "UTF-8";
  private static final String SENDER = "Konvensi Rakyat";

  private final String messageId;

  private Letter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /** The letter cannot be composed: an error of ours, not of the mail server. */
  static final class UnwritableException extends Exception {
    private UnwritableException() {
      super("a letter cannot be composed", null, false, false);
    }
  }

  /**
   * Composes it.
   *
   * @param origin the address of the pages
   * @param domain the right part of our Message-IDs
   */
  static Letter write(
      Session session,
      MailAddress from,
      ClaimedMail mail,
      String origin,
      String domain,
      Instant now)
      throws UnwritableException {
    try {
      return compose(session, from, mail, origin, domain, now);
    } catch (MessagingException e) {
      // its message may quote an address
      throw new UnwritableException();
    }
  }

  private static Letter compose(
      Session session,
      MailAddress from,
      ClaimedMail mail,
      String origin,
      String domain,
      Instant now)
      throws MessagingException {
    Letter letter = new Letter(session, "<" + mail.publicId() + "@" + domain + ">");
    letter.setFrom(address(from, SENDER));
    letter.setRecipient(Message.RecipientType.TO, address(mail.to(), ""));
    letter.setSubject(subject(mail), UTF_8);
    letter.setSentDate(Date.from(now));
    letter.setHeader("Content-Language", "id, en");
    // no answer by a robot to a robot (RFC 3834)
    letter.setHeader("Auto-Submitted", "auto-generated");
    LetterText text = LetterText.of(mail, origin);
    letter.setContent(bothForms(text));
    letter.saveChanges();
    return letter;
  }

  /** The same in every attempt, so that a repetition can be seen as one. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static String subject(ClaimedMail mail) {
    String title = NoticeTexts.INDONESIAN.title(mail.kind());
    return mail.conventionName().isEmpty() ? title : title + " · " + mail.conventionName();
  }

  private static InternetAddress address(MailAddress address, String name)
      throws MessagingException {
    InternetAddress parsed = new InternetAddress(address.reveal(), true);
    try {
      if (!name.isEmpty()) {
        parsed.setPersonal(name, UTF_8);
      }
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    return parsed;
  }

  private static MimeMultipart bothForms(LetterText text) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text.plain(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(text.html(), UTF_8, "html");
    return new MimeMultipart("alternative", plain, html);
  }
}
