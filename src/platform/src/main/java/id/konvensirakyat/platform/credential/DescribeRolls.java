package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.ChallengeState;
import id.konvensirakyat.convention.roll.RollFigure;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything public of the rolls, which names nobody. */
@ApplicationScoped
public class DescribeRolls {
  @Inject private Conventions conventions;
  @Inject private Publications publications;
  @Inject private Registers registers;
  @Inject private Challenges challenges;
  @Inject private Mandates mandates;
  @Inject private Samples samples;
  @Inject private WriteRolls writeRolls;

  /**
   * The rolls of a convention.
   *
   * @param least the least level that votes here
   * @param fewest with fewer joins, or leaves, the changes of a dapil wait for a later publication
   */
  public record View(
      boolean frozen,
      String least,
      int fewest,
      List<Dapil> dapil,
      List<Publications.Facts> publications,
      Counts challenges,
      int mandates,
      List<SampleView> samples) {}

  /**
   * One dapil.
   *
   * @param count as published last; null before the first time
   * @param register SHA-256 of the register, once the roll is frozen
   */
  public record Dapil(
      String code,
      String name,
      @Nullable Integer count,
      @Nullable String sha256,
      @Nullable String register) {}

  /** How many challenges stand where. */
  public record Counts(long open, long upheld, long dismissed) {}

  /**
   * One sample.
   *
   * @param seq number of its act
   * @param places in the register, from 0
   * @param looked how many of these the observer opened
   */
  public record SampleView(
      long seq,
      String at,
      String observer,
      String dapil,
      String seed,
      int size,
      String payload,
      List<Integer> places,
      int looked) {}

  /** The rolls as they are public now. */
  @Transactional
  public View of(String conventionId) {
    Convention convention = conventions.get(conventionId);
    List<RollFigure> figures = publications.figures(conventionId);
    List<Registers.Facts> frozen = registers.of(conventionId);
    Map<Long, Integer> looks = samples.looks(conventionId);
    return new View(
        convention.rollFrozen(),
        convention.rules().voting().assurance().name(),
        writeRolls.fewest(),
        conventions.elections(conventionId).stream()
            .map(election -> dapil(election, figures, frozen))
            .toList(),
        publications.of(conventionId),
        counts(challenges.counts(conventionId)),
        mandates.of(conventionId).size(),
        samples.of(conventionId).stream().map(drawn -> view(drawn, looks)).toList());
  }

  private static Dapil dapil(
      DapilElection election, List<RollFigure> figures, List<Registers.Facts> frozen) {
    Optional<RollFigure> figure =
        figures.stream().filter(one -> one.dapil().equals(election.dapil())).findFirst();
    return new Dapil(
        election.dapil(),
        election.dapilName(),
        figure.map(RollFigure::count).orElse(null),
        figure.map(RollFigure::sha256).orElse(null),
        frozen.stream()
            .filter(one -> one.dapil().equals(election.dapil()))
            .map(Registers.Facts::sha256)
            .findFirst()
            .orElse(null));
  }

  private static Counts counts(Map<ChallengeState, Long> counts) {
    return new Counts(
        counts.getOrDefault(ChallengeState.FILED, 0L)
            + counts.getOrDefault(ChallengeState.ANSWERED, 0L),
        counts.getOrDefault(ChallengeState.UPHELD, 0L),
        counts.getOrDefault(ChallengeState.DISMISSED, 0L));
  }

  private static SampleView view(Samples.Drawn drawn, Map<Long, Integer> looks) {
    return new SampleView(
        drawn.act().seq(),
        drawn.act().at().toString(),
        drawn.act().actor(),
        drawn.sample().dapil(),
        drawn.sample().seed(),
        drawn.sample().size(),
        drawn.act().payload(),
        drawn.places(),
        looks.getOrDefault(drawn.act().seq(), 0));
  }
}
