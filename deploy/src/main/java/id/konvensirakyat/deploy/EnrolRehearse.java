package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.BrowserRolls;
import id.konvensirakyat.deploy.rehearsal.EnrolPlan;
import id.konvensirakyat.deploy.rehearsal.EnrolRehearsal;
import id.konvensirakyat.deploy.rehearsal.EnrolReport;
import id.konvensirakyat.deploy.rehearsal.RehearsalException;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.deploy.stack.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deploy/enrol-rehearsal}: a whole party's voters enrol. */
@Command(
    name = "deploy/enrol-rehearsal",
    description = {
      "Simulated voters register and hand in credentials through the API of servers that it",
      "starts itself; the rolls freeze, and Java, a browser and the audit tool compare them.",
      "Sign-in is left out: the platform is started with this program's own key as the only one",
      "it trusts for tokens, since a real sign-in costs more than everything else together."
    },
    mixinStandardHelpOptions = true)
public final class EnrolRehearse implements Callable<Integer> {
  private static final Path OWN_STATE = Path.of("deploy/target/enrol-rehearsal/servers");

  /** Replaced by picocli with the command's own. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--voters", defaultValue = "100000", description = "Voters in all (100000).")
  private int voters;

  @Option(names = "--dapil", defaultValue = "84", description = "Electoral districts (84).")
  private int dapil;

  @Option(names = "--threads", defaultValue = "8", description = "Requests at once (8).")
  private int threads;

  @Option(names = "--export", description = "Where the export is kept.")
  private Path export = Path.of("deploy/target/enrol-rehearsal/export.zip");

  @Option(names = "--markdown", description = "Write the times to this file as Markdown.")
  private Optional<Path> markdown = Optional.empty();

  private EnrolRehearse() {}

  /** Entry point of {@code deploy/enrol-rehearsal}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new EnrolRehearse()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try {
      return rehearse();
    } catch (StackException | RehearsalException | IOException e) {
      spec.commandLine().getErr().println("The rehearsal failed: " + e.getMessage());
      return 1;
    }
  }

  private int rehearse() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    EnrolPlan plan = new EnrolPlan(voters, dapil, threads, export);
    TokenMint mint = new TokenMint();
    Stack stack =
        Stack.builder()
            .stateDirectory(OWN_STATE)
            .fromScratch()
            .freePorts()
            .say(
                line -> {
                  out.println(line);
                  out.flush();
                })
            .withoutKeycloak(TokenMint.ISSUER, mint.publicKeys())
            .unlimitedClusters()
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(stack)));
    stack.start();
    out.println("Tokens are signed by this program's own key; sign-in is not part of the figures.");
    Auditing auditing = new Auditing(Path.of(System.getProperty("konvensi.root", "")));
    EnrolReport report =
        new EnrolRehearsal(stack.site(), mint, plan, auditing, new BrowserRolls(), out).run();
    out.println(report.table());
    out.println(report.times().table());
    out.println(report.markdown());
    if (markdown.isPresent()) {
      Files.writeString(markdown.get(), report.markdown());
    }
    report.differences().forEach(out::println);
    out.printf(
        "  %d voters, %d dapil: %s%n",
        voters,
        report.own().size(),
        report.differences().isEmpty() ? "all counts and hashes agree." : "THEY DIFFER.");
    out.flush();
    return report.differences().isEmpty() ? 0 : 1;
  }

  private static void removeQuietly(Stack stack) {
    try {
      stack.delete();
    } catch (IOException e) {
      System.err.println("The rehearsal's own data were not removed: " + e.getMessage());
    }
  }
}
