package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.Rehearsal;
import id.konvensirakyat.deploy.rehearsal.RehearsalPlan;
import id.konvensirakyat.deploy.rehearsal.TrackerFile;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.stack.Site;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/rehearsal}: gladi bersih. */
@Command(
    name = "deploy/rehearsal",
    description = {
      "Plays a whole convention with simulated people who encrypt and sign for real,",
      "then verifies its export. Without --running it starts servers of its own on free",
      "ports and removes their data afterwards."
    },
    mixinStandardHelpOptions = true)
public final class Rehearse implements Callable<Integer> {
  @Mixin private final RehearsalRun run = new RehearsalRun();

  @Option(names = "--voters", defaultValue = "200", description = "Voters in all (200).")
  private int voters;

  @Option(names = "--dapil", defaultValue = "3", description = "Electoral districts (3).")
  private int dapil;

  @Option(names = "--candidates", defaultValue = "6", description = "Candidates a dapil (6).")
  private int candidates;

  @Option(names = "--group", defaultValue = "Ed25519", description = "Or BELENIOS-2048.")
  private String group = "";

  @Option(names = "--seed", defaultValue = "1", description = "Of what the people choose.")
  private long seed;

  @Option(names = "--threads", defaultValue = "4", description = "People who act at once (4).")
  private int threads;

  @Option(names = "--trackers", description = "Write every acknowledged ballot to this file.")
  private Optional<Path> trackers = Optional.empty();

  @Option(names = "--running", description = "Use the servers that deploy/run has started there.")
  private boolean running;

  @Mixin private final StackPlace place = new StackPlace();

  private Rehearse() {}

  /** Entry point of {@code deploy/rehearsal}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Rehearse()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    return run.exitCode(this::rehearse);
  }

  private boolean rehearse() throws Exception {
    if (running) {
      rehearse(place.running());
    } else {
      rehearse(RehearsalRun.startForNow(run.servers().witnesses()).site());
    }
    return true;
  }

  private void rehearse(Site site) throws Exception {
    PrintWriter out = run.out();
    RehearsalPlan plan =
        new RehearsalPlan(voters, dapil, candidates, group, seed, threads, run.export());
    Auditing auditing = RehearsalRun.auditing();
    try (TrackerFile file = TrackerFile.open(trackers)) {
      Consumer<BallotSender.Acknowledgement> record = file::record;
      Rehearsal.Report report = new Rehearsal(site, plan, auditing, out, record).run();
      out.println();
      out.println(report.times().table());
      out.printf(
          "  %d ballots acknowledged, all in the record; %d sent again; results and lists agree"
              + " with the choices; the audit passes.%n",
          report.acknowledged().size(), report.resends());
      out.printf("  Export: %s%n", plan.export());
      out.flush();
    }
  }
}
