package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.rules.LogRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Before a server signs again: no witness may have seen more of the log, or something else, than
 * the database holds (crypto-spec/log.md 6.4). So a restored backup makes no fork.
 */
@ApplicationScoped
public class CompareWithWitnesses {
  private static final Logger LOG = Logger.getLogger(CompareWithWitnesses.class.getName());
  private final Pauses pauses = new Pauses();
  @Inject private Checkpoints checkpoints;
  @Inject private Witnesses witnesses;
  @Inject private SeenByWitness seenByWitness;
  @Inject private AskWitness askWitness;
  @Inject private StartChecks checks;

  /** Lets a log go on if enough witnesses answer and all of them agree. */
  void compare(String convention) {
    LogRules rules = witnesses.rules(convention);
    int agree = 0;
    for (Witness witness : witnesses.known()) {
      if (witnesses.counts(convention, witness) && !pauses.lasts(witness.signer())) {
        SeenByWitness.Shown shown = seenByWitness.ask(convention, witness);
        if (shown == SeenByWitness.Shown.AHEAD) {
          LOG.log(
              Level.SEVERE,
              "log of {0}: {1} has seen what the database does not hold; nothing is recorded",
              new Object[] {convention, witness.key().name()});
          return;
        }
        boolean agrees = agrees(convention, witness, shown);
        pauses.end(witness.signer(), agrees);
        agree += agrees ? 1 : 0;
      }
    }
    // so many meet one of any that were needed for a checkpoint
    if (agree >= rules.witnesses().size() - rules.needed() + 1 || rules.needed() == 0) {
      checks.release(convention);
      LOG.log(
          Level.INFO, "log of {0}: compared with {1} witnesses", new Object[] {convention, agree});
    }
  }

  private boolean agrees(String convention, Witness witness, SeenByWitness.Shown shown) {
    return shown != SeenByWitness.Shown.SILENT
        && agrees(
            shown,
            askWitness.ask(witness, convention),
            checkpoints.last(convention, witness.signer()).isPresent());
  }

  /**
   * Whether a witness has seen nothing but what the database holds. What it shows may be an hour
   * old (tlog-witness), so it counts only once it has cosigned the newest checkpoint; or if it
   * knows nothing of this log, and nothing shows that it ever did.
   */
  static boolean agrees(SeenByWitness.Shown shown, AskWitness.Result asked, boolean hasCosigned) {
    return switch (shown) {
      case HELD -> asked == AskWitness.Result.COSIGNED;
      case NOTHING ->
          asked == AskWitness.Result.COSIGNED
              || (asked == AskWitness.Result.UNKNOWN && !hasCosigned);
      case AHEAD, SILENT -> false;
    };
  }
}
