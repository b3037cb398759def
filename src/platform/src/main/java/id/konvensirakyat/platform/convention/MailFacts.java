package id.konvensirakyat.platform.convention;

import java.time.Instant;
import java.util.Optional;

/** What became of the e-mails that people were to get. */
public interface MailFacts {
  /**
   * The e-mails of one convention.
   *
   * @param offered whether this server sends any; if not, notices are on the pages alone
   * @param sent how many a mail server has taken
   * @param waiting how many wait for a mail server to take them
   * @param givenUp how many were refused, or not taken in time
   * @param oldestWaiting since when the oldest waits
   */
  record MailFact(
      boolean offered, int sent, int waiting, int givenUp, Optional<Instant> oldestWaiting) {}

  MailFact of(String conventionId);
}
