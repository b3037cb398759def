package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.privacy.Category;
import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.Keeping;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import id.konvensirakyat.platform.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of who challenged an entry, and of whose entry was challenged: until 30 days after
 * the end, as the registrations are. Whom one side named, the other's copy does not tell.
 */
@ApplicationScoped
public class ChallengeData implements PersonalData, Retention {
  @Inject private Conventions conventions;
  @Inject private Challenges challenges;
  @Inject private ChallengeWords words;

  /** A challenge in a person's own copy; what the other side wrote is left out. */
  record Copy(
      String convention, String challenge, String side, String ground, String state, String text) {}

  @Override
  public List<Piece> pieces(String subject) {
    List<Copy> copies =
        Stream.concat(
                challenges.by(subject).stream().map(r -> copy(r, "CHALLENGER", words.reason(r))),
                challenges.about(subject).stream()
                    .map(r -> copy(r, "VOTER", words.answer(r).orElse(""))))
            .toList();
    return copies.isEmpty() ? List.of() : List.of(Piece.json("voter/challenges.json", copies));
  }

  private static Copy copy(ChallengeRow row, String side, String text) {
    return new Copy(
        row.convention(), row.id(), side, row.ground().name(), row.state().name(), text);
  }

  @Override
  public List<Holding> holdings(String subject) {
    return Stream.concat(challenges.by(subject).stream(), challenges.about(subject).stream())
        .map(ChallengeRow::convention)
        .distinct()
        .map(id -> Holding.kept(id, Category.ENTRY_CHALLENGE, Keeping.ROLL_FROZEN))
        .toList();
  }

  /** Two registrars have to see what was said until it is decided, and both sides why it was. */
  @Override
  public void erase(String subject) {}

  @Override
  public Job job() {
    return Job.DESTROY_CHALLENGES;
  }

  @Override
  public Duration after() {
    return Duration.ofDays(30);
  }

  @Override
  public int destroy(String conventionId) {
    conventions.get(conventionId);
    return challenges.destroy(conventionId);
  }
}
