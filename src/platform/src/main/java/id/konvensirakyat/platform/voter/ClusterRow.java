package id.konvensirakyat.platform.voter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Table {@code cluster}: a keyed hash of what registrations have in common. */
@Entity
@Table(name = "cluster")
public class ClusterRow {
  /** Where a cluster stands. */
  enum State {
    COUNTED,
    OPEN,
    RELEASED,
    KEPT
  }

  @Id private String id;
  private String convention;

  @Enumerated(EnumType.STRING)
  private ClusterKind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  private int size;

  @Column(name = "opened_on")
  private @Nullable LocalDate openedOn;

  @Column(name = "settled_by")
  private @Nullable String settledBy;

  @Column(name = "settled_size")
  private @Nullable Integer settledSize;

  @SuppressWarnings("NullAway.Init")
  protected ClusterRow() {}

  String id() {
    return id;
  }

  boolean isOpenIn(String conventionId) {
    return convention.equals(conventionId) && state == State.OPEN;
  }

  Cluster cluster(List<Cluster.Member> people) {
    return new Cluster(id, convention, kind, Objects.requireNonNull(openedOn), people);
  }

  void settle(State to, String officer) {
    state = to;
    settledBy = officer;
    settledSize = size;
  }

  /**
   * Counts whoever joined; whether that opens it.
   *
   * @param joined 1, or 0 for who was in it
   * @param grown how often the size that an officer released opens it again
   */
  boolean grow(int joined, int limit, int grown) {
    size += joined;
    boolean first = state == State.COUNTED && size > limit;
    boolean again =
        state == State.RELEASED && settledSize != null && size > (long) grown * settledSize;
    if (first || again) {
      state = State.OPEN;
      openedOn = Voters.today();
    }
    return first || again;
  }

  /** Counts so many less. */
  void shrink(int left) {
    size -= left;
  }

  /** Whether its people are held. */
  boolean holds() {
    return state == State.OPEN || state == State.KEPT;
  }
}
