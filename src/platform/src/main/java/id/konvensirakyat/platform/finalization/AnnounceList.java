package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.finalization.ListPlace;
import id.konvensirakyat.convention.finalization.Scored;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.Label;
import id.konvensirakyat.platform.convention.ListsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Tells the other features which list of a dapil holds from now on. */
@ApplicationScoped
public class AnnounceList {
  @Inject private Event<ListsChanged> changed;

  /** The computed list holds. */
  void computed(String conventionId, FinalList list) {
    fire(
        conventionId,
        list,
        list.places().stream().map(place -> place.holder().id()).toList(),
        list.reserves());
  }

  /** An override holds in its place. */
  void overridden(String conventionId, FinalList list, ListOverride override) {
    fire(conventionId, list, override.places(), override.reserves(list));
  }

  private void fire(
      String conventionId, FinalList list, List<CandidateId> listed, List<Scored> reserves) {
    changed.fire(
        new ListsChanged(
            conventionId,
            list.dapil().code().digits(),
            labelled(list, Label.FRONTRUNNER),
            labelled(list, Label.PIONEER),
            labelled(list, Label.NOT_ELECTED),
            listed.stream().map(CandidateId::text).toList(),
            reserves.stream().map(reserve -> reserve.id().text()).toList()));
  }

  private static List<String> labelled(FinalList list, Label label) {
    return Stream.concat(list.places().stream().map(ListPlace::holder), list.reserves().stream())
        .filter(candidate -> candidate.label() == label)
        .map(candidate -> candidate.id().text())
        .toList();
  }
}
