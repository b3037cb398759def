package id.konvensirakyat.platform.voter;

import java.time.LocalDate;
import java.util.List;

/**
 * Registrations that an officer looks at together.
 *
 * @param people subjects of the accounts, in no order that means anything
 */
public record Cluster(
    String id, String convention, ClusterKind kind, LocalDate openedOn, List<String> people) {
  public Cluster {
    people = List.copyOf(people);
  }
}
