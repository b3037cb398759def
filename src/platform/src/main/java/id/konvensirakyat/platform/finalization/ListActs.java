package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.platform.convention.RecordedActs;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The acts of one convention that lists follow from, read once for all its dapil. */
final class ListActs {
  private static final List<String> KINDS =
      List.of(
          "LIST_COMPUTED",
          "LIST_OVERRIDDEN",
          "LIST_DECIDED",
          "CANDIDATE_WITHDRAWN",
          "CANDIDATE_STRUCK");

  private final Map<String, Map<String, List<Recorded>>> bySubject = new HashMap<>();

  ListActs(RecordedActs acts, String convention) {
    for (String kind : KINDS) {
      bySubject.put(
          kind,
          acts.of(convention, kind).stream().collect(Collectors.groupingBy(Recorded::subject)));
    }
  }

  /** The acts that computed a dapil's lists, the first one first. */
  List<Recorded> computed(String dapil) {
    return of("LIST_COMPUTED", dapil);
  }

  /** The last act that put this override in the place of a dapil's list. */
  Recorded overridden(String dapil, String hash) {
    return of("LIST_OVERRIDDEN", dapil).stream()
        .filter(act -> act.payload().equals(hash))
        .reduce((one, later) -> later)
        .orElseThrow(() -> new IllegalStateException("An override without its act"));
  }

  /** The act that decided a dapil's list. */
  Optional<Recorded> decided(String dapil) {
    return of("LIST_DECIDED", dapil).stream().findFirst();
  }

  /** The act by which a candidate left. */
  Optional<Recorded> left(String candidate) {
    return of("CANDIDATE_STRUCK", candidate).stream()
        .findFirst()
        .or(() -> of("CANDIDATE_WITHDRAWN", candidate).stream().findFirst());
  }

  private List<Recorded> of(String kind, String subject) {
    return bySubject.getOrDefault(kind, Map.of()).getOrDefault(subject, List.of());
  }
}
