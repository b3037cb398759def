package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.PublicLog;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the events of the chains into the log of their convention, in the same transaction. */
@ApplicationScoped
public class LoggedSteps {
  @Inject private Conventions conventions;
  @Inject private PublicLog log;

  void append(String election, List<Step> steps, Instant at) {
    String convention =
        conventions
            .election(election)
            .map(DapilElection::conventionId)
            .orElseThrow(() -> new IllegalStateException("A chain of no election"));
    Uuid uuid = uuid(election);
    Hour hour = Hour.of(at);
    for (Step step : steps) {
      log.append(
          convention,
          new LogEntry.Event(
              uuid, step.chain().height(), step.type(), hour, step.event().hash(), payload(step)));
    }
  }

  /** The entry of an event that was stored before. */
  static LogEntry entry(String election, Events.Past past) throws RefusedException {
    Event event = Event.read(past.bytes());
    return new LogEntry.Event(
        uuid(election),
        event.height(),
        event.type(),
        Hour.of(past.at()),
        Hash.of(past.bytes()),
        event.payload());
  }

  /** The hash of the last of the step's data, as the event itself says. */
  private static Optional<Hash> payload(Step step) {
    List<Entry> data = step.data();
    return data.isEmpty() ? Optional.empty() : Optional.of(data.get(data.size() - 1).hash());
  }

  private static Uuid uuid(String election) {
    try {
      return Uuid.decode(election);
    } catch (RefusedException e) {
      throw new IllegalStateException("A stored uuid is none", e);
    }
  }
}
