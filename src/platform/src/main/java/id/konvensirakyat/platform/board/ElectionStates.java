package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.ElectionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells the convention how far its elections are: turnout alone while voting, never standings. */
@ApplicationScoped
public class ElectionStates implements ElectionFacts {
  @Inject private Conventions conventions;
  @Inject private Heads heads;
  @Inject private Events events;

  @Override
  public Map<String, ElectionFact> of(String convention) {
    Map<String, ElectionFact> facts = new TreeMap<>();
    Map<String, Head> opened = heads.of(convention);
    for (DapilElection dapil : conventions.elections(convention)) {
      facts.put(
          dapil.dapil(),
          Optional.ofNullable(opened.get(dapil.uuid()))
              .map(head -> new ElectionFact(head.state().name(), head.voted(), head.ballots()))
              .orElse(new ElectionFact(ElectionState.PREPARING.name(), 0, 0)));
    }
    return facts;
  }

  @Override
  public SortedMap<Instant, Integer> turnoutByHour(String convention) {
    return events.ballotsByHour(convention);
  }
}
