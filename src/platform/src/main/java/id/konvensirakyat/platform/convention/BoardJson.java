package id.konvensirakyat.platform.convention;

import java.util.List;
import java.util.Map;

/** The committee's board. */
record BoardJson(
    Map<String, Integer> applicationsByStatus,
    List<WaitingJson> waiting,
    List<TurnoutJson> turnout,
    List<HourJson> turnoutByHour) {

  /** Something that waits for somebody of a role. */
  record WaitingJson(String kind, int count, String role) {}

  /** How many of a dapil's roll have voted. */
  record TurnoutJson(String dapil, int enrolled, int voted) {}

  /** Ballots accepted in the hour that begins then. */
  record HourJson(String hour, int count) {}
}
