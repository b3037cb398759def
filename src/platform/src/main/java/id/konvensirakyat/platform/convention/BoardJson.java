package id.konvensirakyat.platform.convention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The committee's board. */
record BoardJson(
    Map<String, Integer> applicationsByStatus,
    List<WaitingJson> waiting,
    List<TurnoutJson> turnout,
    List<HourJson> turnoutByHour,
    MailJson mail) {

  /**
   * Something that waits for somebody of a role.
   *
   * @param due the last day on which it is in time, where there is one
   */
  record WaitingJson(String kind, int count, String role, @Nullable String due, int lateDays) {
    static WaitingJson of(WaitingFacts.Waiting one) {
      return new WaitingJson(
          one.kind(),
          one.count(),
          one.role(),
          one.due().map(String::valueOf).orElse(null),
          one.due().map(day -> Outlook.late(day, Outlook.today())).orElse(0));
    }
  }

  /** How many of a dapil's roll have voted. */
  record TurnoutJson(String dapil, int enrolled, int voted) {}

  /** Ballots accepted in the hour that begins then. */
  record HourJson(String hour, int count) {}

  /** E-mails to people: without a mail server, notices are on the pages alone. */
  record MailJson(boolean offered, int sent, int waiting, int givenUp, @Nullable String since) {
    static MailJson of(MailFacts.MailFact fact) {
      return new MailJson(
          fact.offered(),
          fact.sent(),
          fact.waiting(),
          fact.givenUp(),
          fact.oldestWaiting().map(Instant::toString).orElse(null));
    }
  }
}
