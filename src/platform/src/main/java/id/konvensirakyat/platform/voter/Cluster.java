package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Assurance;
import java.time.LocalDate;
import java.util.List;

/**
 * Registrations that an officer looks at together.
 *
 * @param people in no order that means anything
 */
public record Cluster(
    String id, String convention, ClusterKind kind, LocalDate openedOn, List<Member> people) {
  public Cluster {
    people = List.copyOf(people);
  }

  /**
   * One of them.
   *
   * @param subject of the account
   * @param area where it is registered; "" for who left
   */
  public record Member(String subject, String area, Assurance assurance) {}

  /** Whether an account is among them. */
  public boolean holds(String subject) {
    return people.stream().anyMatch(one -> one.subject().equals(subject));
  }
}
