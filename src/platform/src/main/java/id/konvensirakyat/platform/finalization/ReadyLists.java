package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.objection.DapilObjections;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.convention.ObjectionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says which dapil have their list, and which lists do not change any more. */
@ApplicationScoped
public class ReadyLists implements ListFacts {
  @Inject private Conventions conventions;
  @Inject private ObjectionFacts objections;
  @Inject private FinalLists lists;

  @Override
  public boolean ready(String conventionId) {
    Set<String> done = new HashSet<>();
    lists.states(conventionId).forEach(list -> done.add(list.dapil()));
    List<String> all =
        conventions.elections(conventionId).stream().map(DapilElection::dapil).toList();
    // asked at every look at the convention: objections are read only where a list is missing
    if (done.containsAll(all)) {
      return true;
    }
    objections
        .of(conventionId)
        .forEach(
            (dapil, objected) -> {
              if (objected.orderRevote()) {
                done.add(dapil);
              }
            });
    return done.containsAll(all);
  }

  @Override
  public boolean decided(String conventionId, String dapil) {
    return lists.isDecided(conventionId, dapil);
  }

  /** Whether anything stands against deciding the list of a dapil now. */
  boolean blocked(String conventionId, String dapil) {
    DapilObjections all = objections.of(conventionId, dapil);
    return all.blockDecision() || all.orderRevote();
  }
}
