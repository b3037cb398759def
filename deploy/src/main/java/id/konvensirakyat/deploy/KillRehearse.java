package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.rehearsal.KillPlan;
import id.konvensirakyat.deploy.rehearsal.KillRehearsal;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/kill-rehearsal}: signal 9 at random moments of a vote. */
@Command(
    name = "deploy/kill-rehearsal",
    description = {
      "Simulated voters send real ballots without a pause to servers that it starts itself,",
      "with three witnesses; platform and database are killed with signal 9 at random moments.",
      "After each start: every checkpoint that anybody saw is of one history, every acknowledged",
      "ballot is where it was promised, and no witness had to refuse anything. At the end every",
      "receipt holds with the witnesses' cosignatures, and the audit of the export passes."
    },
    mixinStandardHelpOptions = true)
public final class KillRehearse implements Callable<Integer> {
  @Mixin private final RehearsalRun run = new RehearsalRun();

  @Option(names = "--kills", defaultValue = "100", description = "Kills in all (100).")
  private int kills;

  @Option(names = "--voters", defaultValue = "40", description = "Who vote again and again (40).")
  private int voters;

  @Option(names = "--threads", defaultValue = "4", description = "Ballots at once (4).")
  private int threads;

  @Option(
      names = "--longest",
      defaultValue = "3000",
      description = "Milliseconds from the first ballot after a start to a kill, at most (3000).")
  private int longest;

  @Option(names = "--seed", defaultValue = "1", description = "Of the moments (1).")
  private long seed;

  private KillRehearse() {}

  /** Entry point of {@code deploy/kill-rehearsal}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new KillRehearse()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    return run.exitCode(this::rehearse);
  }

  private boolean rehearse() throws Exception {
    PrintWriter out = run.out();
    KillPlan plan = new KillPlan(kills, voters, threads, longest, seed, run.export());
    TokenMint mint = new TokenMint();
    Stack stack =
        run.servers()
            .say(restart -> {}) // a hundred times
            .witnesses()
            .fastStart()
            .withoutKeycloak(TokenMint.ISSUER, mint.publicKeys())
            .unlimitedClusters()
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.start();
    KillRehearsal.Report report =
        new KillRehearsal(stack, mint, plan, RehearsalRun.auditing(), out).run();
    out.printf(
        "%d kills (%d of Payara, %d of MariaDB) in %d s: %d ballots acknowledged (%d sent again),"
            + " all in the record and with a receipt of %s witnesses; %d checkpoints seen, all of"
            + " one history of %d entries; no witness refused anything; the audit passes.%n",
        kills,
        report.ofPlatform(),
        report.ofDatabase(),
        report.time().toSeconds(),
        report.acknowledged(),
        report.resends(),
        report.witnesses(),
        report.checkpoints(),
        report.entries());
    out.flush();
    return true;
  }
}
