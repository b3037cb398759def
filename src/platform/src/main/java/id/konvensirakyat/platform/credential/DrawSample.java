package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Sample;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** ROLL_SAMPLED: an observer with a mandate draws entries of a register by a public seed. */
@ApplicationScoped
public class DrawSample {
  /** How many samples one observer may draw in a convention. */
  static final int MOST = 100;

  @Inject private Conventions conventions;
  @Inject private Mandates mandates;
  @Inject private Registers registers;
  @Inject private Samples samples;
  @Inject private Acts acts;

  /**
   * What was drawn.
   *
   * @param seq the number of the act's line, by which the sample is called
   * @param places in the register, from 0
   */
  public record Drawn(long seq, List<Integer> places) {}

  /**
   * Draws.
   *
   * @throws Refusal {@link Problem#MANDATE_NEEDED}, {@link Problem#NOT_NOW} before the freeze,
   *     {@link Problem#NOT_FOUND} where no roll was frozen, {@link Problem#RULE_BROKEN} for a
   *     sample larger than the register
   */
  @Transactional
  public Drawn draw(String conventionId, Caller caller, String dapil, String seed, int size) {
    Convention convention = conventions.holdAlone(conventionId);
    if (!mandates.has(conventionId, caller.username())) {
      throw Refusal.of(Problem.MANDATE_NEEDED);
    }
    if (!convention.rollFrozen() || !convention.stage().isRunning()) {
      throw Refusal.notNow(List.of("roll-not-frozen"));
    }
    Registers.Facts register =
        registers.of(conventionId, dapil).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    long own = samples.countBy(conventionId, caller.username());
    if (size > register.size() || own >= MOST) {
      throw Refusal.ofRule(
          "sample-too-large",
          "A sample has no more entries than the register, and an observer draws at most "
              + MOST
              + " of them.",
          "Contoh tidak lebih besar dari register, dan seorang pemantau mengundi paling banyak "
              + MOST
              + " kali.");
    }
    Sample sample = new Sample(dapil, register.sha256(), seed, size);
    long seq =
        acts.append(
            conventionId,
            caller.username(),
            Role.OBSERVER.name(),
            Samples.KIND,
            dapil,
            seed,
            sample.hash());
    return new Drawn(seq, sample.indices(register.size()));
  }
}
