package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.assurance.ClusterJson.PersonJson;
import id.konvensirakyat.platform.assurance.DecisionRow.Ruling;
import id.konvensirakyat.platform.assurance.DecisionRow.Subject;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.convention.RollReview;
import id.konvensirakyat.platform.voter.Cluster;
import id.konvensirakyat.platform.voter.Cluster.Member;
import id.konvensirakyat.platform.voter.Clusters;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/**
 * Registrations that were made alike, before an officer whose areas hold all of them. The roll may
 * not be frozen while one waits.
 */
@ApplicationScoped
public class ReviewClusters implements RollReview {
  @Inject private Conventions conventions;
  @Inject private Districts districts;
  @Inject private Clusters clusters;
  @Inject private Persons persons;
  @Inject private GrantAssurance grantAssurance;

  @Override
  @Transactional
  public boolean isOpen(String conventionId) {
    return clusters.isOpen(conventionId);
  }

  /** What waits for the caller. */
  @Transactional
  List<ClusterJson> waiting(String conventionId, Caller caller) {
    conventions.get(conventionId);
    return open(conventionId, caller).stream().map(one -> describe(one, caller)).toList();
  }

  /**
   * Those all of whose people live in the caller's areas, in the caller's transaction. Who left,
   * and comes back to what is decided, lives nowhere meanwhile, and keeps no officer from it.
   */
  List<Cluster> open(String conventionId, Caller caller) {
    OfficerAreas areas = OfficerAreas.of(caller);
    return clusters.open(conventionId).stream()
        .filter(one -> homes(one).allMatch(areas::covers))
        .toList();
  }

  /**
   * Releases all of a cluster, or keeps them held until each is seen.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}, {@link Problem#OWN_MATTER}, {@link
   *     Problem#AREA_NOT_YOURS}
   */
  @Transactional
  void decide(String conventionId, String id, Caller officer, boolean release, String reason) {
    conventions.hold(conventionId);
    Cluster cluster =
        clusters.find(conventionId, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    if (cluster.holds(officer.subject())) {
      throw Refusal.of(Problem.OWN_MATTER);
    }
    OfficerAreas areas = OfficerAreas.of(officer);
    homes(cluster).forEach(areas::check);
    if (release) {
      clusters.release(conventionId, id, officer.username());
    } else {
      clusters.keep(conventionId, id, officer.username());
    }
    Ruling ruling = new Ruling(release ? Verdict.RELEASED : Verdict.KEPT_HELD, "", reason);
    cluster.people().stream()
        .filter(who -> concerns(who.subject(), release))
        .map(who -> new Subject(conventionId, who.subject(), who.area()))
        .forEach(about -> grantAssurance.decide(about, officer, ruling));
  }

  /**
   * Whether the decision changed anything for a person: who was seen in person was not held, and
   * who is held for another reason is not released.
   */
  private boolean concerns(String subject, boolean release) {
    return !persons.isSeen(subject) && persons.isHeld(subject) != release;
  }

  private ClusterJson describe(Cluster cluster, Caller caller) {
    List<PersonJson> people =
        cluster.people().stream()
            .map(
                who ->
                    new PersonJson(
                        who.area(),
                        AreaCode.of(who.area()).flatMap(districts::name).orElse(null),
                        who.assurance().name()))
            .sorted(java.util.Comparator.comparing(PersonJson::area))
            .toList();
    return new ClusterJson(
        cluster.id(),
        cluster.kind().name(),
        cluster.openedOn().toString(),
        cluster.holds(caller.subject()),
        people);
  }

  /** Where its people live; who left lives nowhere, and keeps no officer from deciding. */
  private static Stream<String> homes(Cluster cluster) {
    return cluster.people().stream().map(Member::area).filter(area -> !area.isEmpty());
  }
}
