package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RecordedActs;
import id.konvensirakyat.platform.log.LoggedPast;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Acts and events as if they had been logged: each chain in its own order, and of several chains
 * the one that goes on first by its time.
 */
@ApplicationScoped
public class RecordedPast implements LoggedPast {
  @Inject private Conventions conventions;
  @Inject private RecordedActs acts;
  @Inject private Events events;

  /** An entry and its exact time. */
  record Timed(Instant at, LogEntry entry) {}

  /** A chain and its next line. */
  private record Waiting(Timed next, Iterator<Timed> others) {}

  @Override
  public void tell(String convention, Consumer<LogEntry> entries) {
    List<Iterator<Timed>> chains = new ArrayList<>(List.of(acts(convention).iterator()));
    for (DapilElection dapil : conventions.elections(convention)) {
      chains.add(new EventIterator(dapil.uuid(), events.past(dapil.uuid())));
    }
    merge(chains, entries);
  }

  static void merge(List<Iterator<Timed>> chains, Consumer<LogEntry> entries) {
    PriorityQueue<Waiting> waiting =
        new PriorityQueue<>(Comparator.comparing(chain -> chain.next().at()));
    chains.forEach(chain -> await(chain, waiting));
    for (Waiting first = waiting.poll(); first != null; first = waiting.poll()) {
      entries.accept(first.next().entry());
      await(first.others(), waiting);
    }
  }

  private static void await(Iterator<Timed> chain, PriorityQueue<Waiting> waiting) {
    if (chain.hasNext()) {
      waiting.add(new Waiting(chain.next(), chain));
    }
  }

  private List<Timed> acts(String convention) {
    List<Timed> all = new ArrayList<>();
    for (RecordedActs.Recorded act : acts.all(convention)) {
      Hash line = StoredValues.hash(act.hash());
      all.add(new Timed(act.at(), new LogEntry.Act(act.seq(), act.kind(), act.at(), line)));
    }
    return all;
  }

  private record EventIterator(String election, Iterator<Events.Past> past)
      implements Iterator<Timed> {
    @Override
    public boolean hasNext() {
      return past.hasNext();
    }

    @Override
    public Timed next() {
      Events.Past event = past.next();
      try {
        return new Timed(event.at(), LoggedSteps.entry(election, event));
      } catch (RefusedException e) {
        throw new IllegalStateException("A stored event cannot be read", e);
      }
    }
  }
}
