package id.konvensirakyat.platform.convention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The committee's board. */
record BoardJson(
    Map<String, Integer> applicationsByStatus,
    List<WaitingJson> waiting,
    List<TurnoutJson> turnout,
    List<HourJson> turnoutByHour) {

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
}
