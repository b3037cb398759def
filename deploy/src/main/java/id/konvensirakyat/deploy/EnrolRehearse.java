package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.BrowserRolls;
import id.konvensirakyat.deploy.rehearsal.EnrolPlan;
import id.konvensirakyat.deploy.rehearsal.EnrolRehearsal;
import id.konvensirakyat.deploy.rehearsal.EnrolReport;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  @Mixin private final RehearsalRun run = new RehearsalRun();

  @Option(names = "--voters", defaultValue = "100000", description = "Voters in all (100000).")
  private int voters;

  @Option(names = "--dapil", defaultValue = "84", description = "Electoral districts (84).")
  private int dapil;

  @Option(names = "--threads", defaultValue = "8", description = "Requests at once (8).")
  private int threads;

  @Option(names = "--markdown", description = "Write the times to this file as Markdown.")
  private Optional<Path> markdown = Optional.empty();

  private EnrolRehearse() {}

  /** Entry point of {@code deploy/enrol-rehearsal}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new EnrolRehearse()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    return run.exitCode(this::rehearse);
  }

  private boolean rehearse() throws Exception {
    PrintWriter out = run.out();
    EnrolPlan plan = new EnrolPlan(voters, dapil, threads, run.export());
    TokenMint mint = new TokenMint();
    Stack stack =
        RehearsalRun.startForNow(
            run.servers().withoutKeycloak(TokenMint.ISSUER, mint.publicKeys()).unlimitedClusters());
    out.println("Tokens are signed by this program's own key; sign-in is not part of the figures.");
    Auditing auditing = RehearsalRun.auditing();
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
    return report.differences().isEmpty();
  }
}
