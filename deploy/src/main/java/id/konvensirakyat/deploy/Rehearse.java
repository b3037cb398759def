package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.Rehearsal;
import id.konvensirakyat.deploy.rehearsal.RehearsalException;
import id.konvensirakyat.deploy.rehearsal.RehearsalPlan;
import id.konvensirakyat.deploy.rehearsal.TrackerFile;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.stack.Ports;
import id.konvensirakyat.deploy.stack.Site;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.deploy.stack.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
  /** Always the same place, so that what a killed rehearsal leaves is found by the next one. */
  private static final Path OWN_STATE = Path.of("deploy/target/rehearsal/servers");

  /** Replaced by picocli with the command's own. */
  @Spec private CommandSpec spec = CommandSpec.create();

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

  @Option(names = "--export", description = "Where the export is kept.")
  private Path export = Path.of("deploy/target/rehearsal/export.zip");

  @Option(names = "--trackers", description = "Write every acknowledged ballot to this file.")
  private Optional<Path> trackers = Optional.empty();

  @Option(names = "--running", description = "Use the servers that deploy/run has started.")
  private boolean running;

  @Option(
      names = "--port-offset",
      defaultValue = "${env:KONVENSI_PORT_OFFSET:-0}",
      description = "With --running: as given to deploy/run.")
  private int portOffset;

  @Option(
      names = "--state",
      defaultValue = "${env:KONVENSI_STATE:-deploy/.state}",
      description = "With --running: as given to deploy/run.")
  private Path state = Path.of("");

  private Rehearse() {}

  /** Entry point of {@code deploy/rehearsal}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Rehearse()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try {
      if (running) {
        rehearse(Site.ofRunningStack(state, Ports.usual(portOffset)));
      } else {
        rehearseOnOwnServers();
      }
      return 0;
    } catch (StackException | RehearsalException | IOException e) {
      spec.commandLine().getErr().println("The rehearsal failed: " + e.getMessage());
      return 1;
    }
  }

  private void rehearseOnOwnServers() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Stack stack =
        Stack.builder()
            .stateDirectory(OWN_STATE)
            .fromScratch()
            .freePorts()
            .witnesses()
            .say(
                line -> {
                  out.println(line);
                  out.flush();
                })
            .build();
    Thread interrupted = new Thread(() -> removeQuietly(stack));
    Runtime.getRuntime().addShutdownHook(interrupted);
    stack.start();
    rehearse(stack.site());
  }

  private static void removeQuietly(Stack stack) {
    try {
      stack.delete();
    } catch (IOException e) {
      System.err.println("The rehearsal's own data were not removed: " + e.getMessage());
    }
  }

  private void rehearse(Site site) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    RehearsalPlan plan = new RehearsalPlan(voters, dapil, candidates, group, seed, threads, export);
    Auditing auditing = new Auditing(Path.of(System.getProperty("konvensi.root", "")));
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
