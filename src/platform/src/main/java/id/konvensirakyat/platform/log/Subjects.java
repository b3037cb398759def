package id.konvensirakyat.platform.log;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;

/** What entries are about: a log holds each subject once, and finds entries by it. */
final class Subjects {
  private Subjects() {}

  static String of(LogEntry entry) {
    if (entry instanceof LogEntry.Key key) {
      return "key " + Integer.toHexString(key.key().id());
    }
    if (entry instanceof LogEntry.Act act) {
      return "act " + act.seq();
    }
    if (entry instanceof LogEntry.Event event) {
      return event(event.election().toString(), event.height());
    }
    if (entry instanceof LogEntry.Tested tested) {
      return tested(tested.election().toString(), tested.tracker());
    }
    LogEntry.Release release = (LogEntry.Release) entry;
    return "release " + release.list().hex() + " " + release.at();
  }

  static String event(String election, int height) {
    return election + " " + height;
  }

  static String tested(String election, Hash tracker) {
    return election + " " + tracker.hex();
  }
}
