package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.sample.Keepsakes;
import id.konvensirakyat.deploy.sample.SampleConventions;
import id.konvensirakyat.deploy.stack.DemoAccounts;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.deploy.stack.StackBuilder;
import id.konvensirakyat.deploy.stack.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deploy/run}: the whole stack on this machine until Ctrl-C. */
@Command(
    name = "deploy/run",
    description =
        "Starts MariaDB, Keycloak, a mail server and the platform on this machine until Ctrl-C.",
    mixinStandardHelpOptions = true)
public final class Run implements Callable<Integer> {
  private static final Map<String, String> TASKS =
      Map.of(
          "voter", "enrols, votes, changes the vote",
          "candidate", "applies, uploads documents",
          "verifier", "assesses applications",
          "committee", "runs the stages",
          "steering", "freezes the rules, decides",
          "objection_board", "rules on objections",
          "trustee", "holds a key share",
          "registrar", "checks voters' identities",
          "observer", "reads along");
  private static final List<String> ROLES =
      List.of(
          "voter",
          "candidate",
          "verifier",
          "committee",
          "steering",
          "objection_board",
          "trustee",
          "registrar",
          "observer");

  /** Replaced by picocli with the command's own. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--reset", description = "Start over: remove all data and secrets first.")
  private boolean reset;

  @Mixin private final StackPlace place = new StackPlace();

  @Option(names = "--no-sample", description = "Load no sample conventions.")
  private boolean noSample;

  private Run() {}

  /** Entry point of {@code deploy/run}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Run()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    StackBuilder plan = place.builder(line -> say(out, line)).demoAccounts().witnesses();
    if (reset) {
      plan.fromScratch();
    }
    try {
      Stack stack = plan.build();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAll(out, stack)));
      stack.start();
      introduce(out, stack, sample(out, stack));
      new CountDownLatch(1).await();
      return 0;
    } catch (StackException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  /** A sample that cannot be loaded is said, and keeps nobody from using the platform. */
  private Optional<Keepsakes> sample(PrintWriter out, Stack stack) {
    if (noSample) {
      return Optional.empty();
    }
    try {
      return new SampleConventions(
              stack.site(),
              stack.demoAccounts(),
              stack.stateDirectory().resolve("secrets/sample-keepsakes.json"),
              line -> say(out, line))
          .loadOnce();
    } catch (Exception e) {
      say(out, "The sample conventions could not be loaded: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static void stopAll(PrintWriter out, Stack stack) {
    say(out, "Stopping; data are kept ...");
    stack.close();
    say(out, "Stopped.");
  }

  private static void introduce(PrintWriter out, Stack stack, Optional<Keepsakes> keepsakes) {
    DemoAccounts demo = stack.demoAccounts();
    say(out, "");
    say(out, "  Konvensi Rakyat   " + stack.urls().platform());
    say(out, "  Sign-in server    " + stack.urls().keycloak());
    say(out, "  E-mail it sends   deploy/mailbox [account], or " + stack.urls().mailboxes());
    introduceWitnesses(out, stack);
    say(out, "");
    say(out, "  Demo accounts, all with the password  " + demo.password());
    for (String role : ROLES) {
      String names = String.join(", ", demo.withRole(role));
      say(out, "    %-16s %-32s %s".formatted(role, TASKS.get(role), names));
    }
    say(out, "");
    say(
        out,
        "  All but voters and candidates also need a one-time code, good once: deploy/code NAME");
    say(
        out,
        "  prints it, or put the secret into an authenticator app (SHA-1, 6 digits, 30 seconds)");
    for (String name : demo.withOffice()) {
      say(out, "    %-16s %s".formatted(name, stack.site().secondFactors().secret(name)));
    }
    keepsakes.ifPresent(kept -> show(out, kept));
    say(out, "");
    say(out, "  Ctrl-C stops everything; deploy/run --reset starts over.");
  }

  private static void introduceWitnesses(PrintWriter out, Stack stack) {
    say(out, "");
    say(
        out,
        "  Witnesses of the public logs (whoever else wants to be one runs audit witness with");
    say(out, "  --platform " + stack.platformKey() + ")");
    try {
      stack.witnesses().forEach((vkey, url) -> say(out, "    %s  %s".formatted(url, vkey)));
    } catch (IOException e) {
      say(out, "    their keys cannot be read: " + e.getMessage());
    }
  }

  private static void show(PrintWriter out, Keepsakes kept) {
    say(out, "");
    say(out, "  Credentials (kode hak pilih) in the sample that votes");
    kept.credentials().forEach((name, code) -> say(out, "    %-16s %s".formatted(name, code)));
    say(out, "  Keys of its trustees");
    kept.keys().forEach((name, code) -> say(out, "    %-16s %s".formatted(name, code)));
  }

  private static synchronized void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
