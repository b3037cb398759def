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
import java.util.List;

/**
 * What is kept of a voter, and for how long: a registration can be taken back until the roll is
 * frozen; from then on it keeps one person from a second vote until 30 days after the end.
 */
@ApplicationScoped
public class VoterData implements PersonalData, Retention {
  @Inject private Conventions conventions;
  @Inject private Voters voters;
  @Inject private Event<VoterMoved> moved;

  /** A registration in the person's own copy. The number itself is not kept. */
  record Copy(
      String convention, String area, String dapil, String nikHash, boolean onRoll, String since) {}

  @Override
  public List<Piece> pieces(String subject) {
    List<Copy> copies = voters.of(subject).stream().map(VoterRow::copy).toList();
    return copies.isEmpty() ? List.of() : List.of(Piece.json("voter/registrations.json", copies));
  }

  @Override
  public List<Holding> holdings(String subject) {
    return voters.of(subject).stream()
        .map(
            row ->
                conventions.get(row.convention()).rollFrozen()
                    ? Holding.kept(
                        row.convention(), Category.VOTER_REGISTRATION, Keeping.ROLL_FROZEN)
                    : Holding.erasable(row.convention(), Category.VOTER_REGISTRATION))
        .toList();
  }

  @Override
  public void erase(String subject) {
    voters.of(subject).forEach(this::remove);
  }

  void onWithdrawn(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.VOTER_ROLL) {
      voters.row(withdrawn.conventionId(), withdrawn.subject()).ifPresent(this::remove);
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
    return voters.destroy(conventionId);
  }
}
