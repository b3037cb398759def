package id.konvensirakyat.audit.report;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.audit.log.Alarm;
import id.konvensirakyat.audit.log.LogHistory;
import id.konvensirakyat.audit.log.Observation;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a watch saw, for programs. */
public final class WatchJson {
  private WatchJson() {}

  /** One JSON object with a line feed. */
  public static String of(WatchSummary summary) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", "konvensi-watch/1");
    all.put("log", summary.prefix());
    all.put("at", summary.at().toString());
    all.put("keys", names(summary.keys().log()));
    all.put("witnesses", names(summary.keys().witnesses()));
    all.put("needed", summary.keys().needed());
    all.put("entries", summary.entries());
    all.put("hours", summary.hours().entrySet().stream().map(WatchJson::hour).toList());
    all.put("seen", summary.seen().stream().map(WatchJson::seen).toList());
    all.put("alarms", summary.alarms().stream().map(WatchJson::alarm).toList());
    return Printable.ascii(JSONObjectUtils.toJSONString(all)) + "\n";
  }

  private static List<String> names(List<VerifierKey> keys) {
    return keys.stream().map(VerifierKey::toString).toList();
  }

  private static Map<String, Object> hour(Map.Entry<Instant, LogHistory.Hourly> hour) {
    return Map.of(
        "hour", hour.getKey().toString(),
        "entries", hour.getValue().entries(),
        "ballots", hour.getValue().ballots(),
        "tested", hour.getValue().tested());
  }

  private static Map<String, Object> seen(Observation one) {
    return Map.of(
        "at", one.at().toString(),
        "size", one.size(),
        "witnessed", one.witnessed(),
        "cosigned", one.cosigned().toString(),
        "witnesses", one.witnesses());
  }

  private static Map<String, Object> alarm(Alarm alarm) {
    return Map.of(
        "at", alarm.at().toString(),
        "kind", alarm.kind().name(),
        "warning", alarm.kind().isWarning(),
        "detail", alarm.detail());
  }
}
