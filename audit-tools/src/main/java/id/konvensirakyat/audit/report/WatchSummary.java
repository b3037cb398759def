package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.log.Alarm;
import id.konvensirakyat.audit.log.LogHistory;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.Observation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a watch of a log saw up to now.
 *
 * @param prefix the log
 * @param at when this was written
 * @param entries how many the log has
 * @param hours what was logged in each hour
 */
public record WatchSummary(
    String prefix,
    Instant at,
    LogKeys keys,
    long entries,
    SortedMap<Instant, LogHistory.Hourly> hours,
    List<Observation> seen,
    List<Alarm> alarms) {

  /** Copies. */
  public WatchSummary {
    hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
    seen = List.copyOf(seen);
    alarms = List.copyOf(alarms);
  }
}
