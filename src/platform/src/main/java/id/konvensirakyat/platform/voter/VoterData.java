package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.privacy.Category;
import id.konvensirakyat.platform.privacy.ConsentWithdrawn;
import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.Keeping;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a voter, and for how long: a registration can be taken back until the roll is
 * frozen; from then on it keeps one person from a second vote until 30 days after the end. Who a
 * person is stays as long as one of the registrations; and until the end while a review of it is
 * open or went against the person, who else would leave it behind by leaving.
 */
@ApplicationScoped
public class VoterData implements PersonalData, Retention {
  @Inject private Conventions conventions;
  @Inject private Voters voters;
  @Inject private Persons persons;
  @Inject private Clusters clusters;
  @Inject private MemberImports imports;
  @Inject private Event<VoterMoved> moved;

  /** Who the account says it is, in the person's own copy: none of it is kept but as a hash. */
  record PersonCopy(
      String nikHash,
      String phoneHash,
      @Nullable String emailHash,
      boolean held,
      String registeredOn,
      String updatedOn) {}

  /** A registration in the person's own copy. The number itself is not kept. */
  record Copy(
      String convention,
      String area,
      String dapil,
      String nikHash,
      String assurance,
      boolean onRoll,
      String since) {}

  @Override
  public List<Piece> pieces(String subject) {
    List<Piece> pieces = new ArrayList<>();
    List<Copy> copies = voters.of(subject).stream().map(VoterRow::copy).toList();
    if (!copies.isEmpty()) {
      pieces.add(Piece.json("voter/registrations.json", copies));
    }
    persons.row(subject).ifPresent(row -> pieces.add(Piece.json("voter/person.json", row.copy())));
    return pieces;
  }

  @Override
  public List<Holding> holdings(String subject) {
    List<Holding> holdings = new ArrayList<>();
    for (VoterRow row : voters.of(subject)) {
      holdings.add(holding(row.convention(), conventions.get(row.convention()).rollFrozen()));
    }
    if (persons.isUnderReview(subject)) {
      holdings.add(Holding.kept("", Category.VOTER_REGISTRATION, Keeping.UNDER_REVIEW));
    } else if (persons.row(subject).isPresent()) {
      holdings.add(holding("", holdings.stream().anyMatch(h -> h.keptBecause().isPresent())));
    }
    return holdings;
  }

  private static Holding holding(String convention, boolean frozen) {
    return frozen
        ? Holding.kept(convention, Category.VOTER_REGISTRATION, Keeping.ROLL_FROZEN)
        : Holding.erasable(convention, Category.VOTER_REGISTRATION);
  }

  @Override
  public void erase(String subject) {
    leave(subject, voters.of(subject));
  }

  void onWithdrawn(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.VOTER_ROLL) {
      String subject = withdrawn.subject();
      leave(subject, voters.row(withdrawn.conventionId(), subject).stream().toList());
    }
  }

  /** Who the person is remains only as long as a registration or a review that needs it. */
  private void leave(String subject, List<VoterRow> rows) {
    // conventions, clusters, then the person: in the order of a registration
    rows.forEach(row -> conventions.hold(row.convention()));
    clusters.lock(subject);
    rows.forEach(this::remove);
    Optional<PersonRow> person = persons.locked(subject);
    if (voters.of(subject).isEmpty() && !persons.isUnderReview(subject)) {
      person.ifPresent(persons::remove);
      clusters.forget(subject);
    }
  }

  private void remove(VoterRow row) {
    // the roll may not be frozen while one leaves it
    if (!conventions.hold(row.convention()).rollFrozen()) {
      // takes the credential off first, as it does when a voter changes the dapil
      moved.fire(new VoterMoved(row.convention(), row.subject()));
      voters.remove(row);
    }
  }

  @Override
  public Job job() {
    return Job.DESTROY_VOTER_IDENTITIES;
  }

  @Override
  public Duration after() {
    return Duration.ofDays(30);
  }

  @Override
  public int destroy(String conventionId) {
    persons.destroyWith(conventionId);
    clusters.destroy(conventionId);
    imports.destroy(conventionId);
    return voters.destroy(conventionId);
  }
}
