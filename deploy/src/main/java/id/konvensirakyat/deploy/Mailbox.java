package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.stack.Mailboxes;
import id.konvensirakyat.deploy.stack.Mailboxes.Letter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/mailbox}: the e-mail that the running platform has sent. */
@Command(
    name = "deploy/mailbox",
    description = {
      "Shows the e-mail that the platform of deploy/run has sent: all mailboxes, or what one",
      "account got. The stack's mail server keeps it in memory until it is stopped."
    },
    mixinStandardHelpOptions = true)
public final class Mailbox implements Callable<Integer> {
  /** Replaced by picocli with the command's own. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "ACCOUNT",
      defaultValue = "",
      description = "An account (bacaleg1) or an address; without it, all mailboxes.")
  private String account = "";

  @Mixin private final StackPorts ports = new StackPorts();

  private Mailbox() {}

  /** Entry point of {@code deploy/mailbox}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Mailbox()).execute(arguments));
  }

  @Override
  public Integer call() {
    Mailboxes mailboxes = Mailboxes.at(ports.ports());
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (account.isEmpty()) {
        all(out, mailboxes.all());
      } else {
        one(out, mailboxes.of(account.contains("@") ? account : account + "@contoh.invalid"));
      }
      out.flush();
      return 0;
    } catch (IOException e) {
      spec.commandLine().getErr().println("The mail server does not answer: " + e.getMessage());
      return 1;
    }
  }

  private static void all(PrintWriter out, Map<String, List<Letter>> mailboxes) {
    if (mailboxes.values().stream().allMatch(List::isEmpty)) {
      out.println("No e-mail has been sent yet.");
    }
    mailboxes.forEach(
        (address, letters) -> {
          if (!letters.isEmpty()) {
            out.println(address);
            letters.forEach(letter -> out.println("    " + letter.subject()));
          }
        });
  }

  private static void one(PrintWriter out, List<Letter> letters) {
    if (letters.isEmpty()) {
      out.println("No e-mail has been sent to this address yet.");
    }
    for (Letter letter : letters) {
      out.println("=".repeat(78));
      out.println("From:    " + letter.from());
      out.println("Subject: " + letter.subject());
      out.println();
      out.println(letter.text());
    }
  }
}
