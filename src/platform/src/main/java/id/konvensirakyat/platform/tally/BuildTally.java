package id.konvensirakyat.platform.tally;

import id.konvensirakyat.platform.board.Ballots;
import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Multiplies the ballots that count, outside of any transaction: a closed chain does not change, so
 * the product may be built at leisure, twice at once, and again after a crash.
 */
@ApplicationScoped
public class BuildTally {
  private static final Logger LOG = Logger.getLogger(BuildTally.class.getName());
  private static final int STRIDE = 10_000;

  @Inject private ReadClosedElection readClosedElection;
  @Inject private AppendTally appendTally;

  /** Tallies a closed election, unless that is done. */
  public void build(String election) {
    ElectionContext context = readClosedElection.context(election);
    TallyBuilder tally = new TallyBuilder(context.election());
    long done = 0;
    int after = 0;
    List<Ballots.Counting> page = readClosedElection.page(election, after);
    while (!page.isEmpty()) {
      for (Ballots.Counting ballot : page) {
        add(context, tally, ballot.bytes());
        after = ballot.height();
        if (++done % STRIDE == 0) {
          LOG.log(Level.INFO, "tally of {0}: {1} ballots", new Object[] {election, done});
        }
      }
      page = readClosedElection.page(election, after);
    }
    appendTally.append(election, tally);
  }

  private static void add(ElectionContext context, TallyBuilder tally, byte[] bytes) {
    try {
      Ballot ballot = Ballot.read(context.election(), bytes);
      tally.add(ballot, context.roll().weight(ballot.credential()).orElseThrow());
    } catch (RefusedException e) {
      throw new IllegalStateException("A stored ballot cannot be read", e);
    }
  }
}
