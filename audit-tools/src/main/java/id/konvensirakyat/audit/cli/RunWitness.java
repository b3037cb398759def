package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.witness.TrustedLogs;
import id.konvensirakyat.audit.witness.Witness;
import id.konvensirakyat.audit.witness.WitnessServer;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit witness}. */
@Command(
    name = "witness",
    description =
        "Runs a witness of public logs (C2SP tlog-witness): cosigns each checkpoint that continues"
            + " the last one, and keeps those that cannot. The first start makes its keys.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:it was stopped",
      "2:it cannot start: what is in its folder is damaged, used or of another witness, or the"
          + " command was misspelt"
    })
final class RunWitness implements Callable<Integer> {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\[([0-9A-Fa-f:]+)]|([^:\\[\\]]+)):([0-9]{1,5})");
  private static final long LARGEST_LIST = 1 << 20;

  @Option(
      names = "--state",
      required = true,
      paramLabel = "FOLDER",
      description = "where its keys and what it cosigned are; never go back to an older copy of it")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "name of the witness, as in witness.example/w1; needed at the first start")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "VKEY",
      description = "key of a log to watch; may be repeated, also for one log with several keys")
  private List<String> logs = List.of();

  @Option(
      names = "--logs",
      paramLabel = "FILE",
      description = "file with such keys, one a line; lines that start with # are passed over")
  private Optional<Path> list = Optional.empty();

  @Option(
      names = "--platform",
      paramLabel = "VKEY",
      description =
          "key of any one log of a platform: watch the logs of all its conventions that this key"
              + " signs, 1000 at most; may be repeated")
  private List<String> platforms = List.of();

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "where it answers; default: ${DEFAULT-VALUE}")
  private String listen = "127.0.0.1:8090";

  @Option(names = "--lang", paramLabel = "id|en", description = "language of what is printed")
  private Language language = Language.ofSystem();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    PrintWriter err = spec.commandLine().getErr();
    try (Witness witness = Witness.open(folder, name, TrustedLogs.of(keys(), platforms), clock);
        WitnessServer server = WitnessServer.start(witness, address(), clock, err)) {
      tell(witness, server);
      new CountDownLatch(1).await();
    } catch (UnreadableException | IOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private List<String> keys() throws IOException, UnreadableException {
    List<String> keys = new ArrayList<>(logs);
    if (list.isPresent()) {
      if (Files.size(list.get()) > LARGEST_LIST) {
        throw new UnreadableException(list.get() + " is too large for a list of keys.");
      }
      Files.readString(list.get())
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(keys::add);
    }
    return keys;
  }

  private InetSocketAddress address() throws UnreadableException {
    Matcher parts = ADDRESS.matcher(listen);
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > 65535) {
      throw new UnreadableException("--listen takes HOST:PORT, as in 127.0.0.1:8090.");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    InetSocketAddress address = new InetSocketAddress(host, Integer.parseInt(parts.group(3)));
    if (address.isUnresolved()) {
      throw new UnreadableException("There is no host " + host + " to listen on.");
    }
    return address;
  }

  private void tell(Witness witness, WitnessServer server) {
    PrintWriter out = spec.commandLine().getOut();
    if (witness.isNew()) {
      out.println(language.say(newInEnglish(), newInIndonesian()));
    }
    out.println(language.say("Keys:", "Kunci:"));
    witness.publicKeys().stream().map(VerifierKey::toString).forEach(out::println);
    out.println(language.say("It answers on ", "Melayani di ") + url(server.address()));
    out.flush();
  }

  private static String url(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return "http://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + address.getPort()
        + "/";
  }

  private String newInEnglish() {
    return """
    This is a new witness. Its keys are in %s: nobody else may read them, and never
    go back to an older copy of that folder (a witness that forgets can cosign two histories).
    Send the first line below, and the address under which the internet reaches this program, to the
    convention's committee before it freezes the rules; and publish the line yourself, so that
    voters need not take it from the committee."""
        .formatted(folder);
  }

  private String newInIndonesian() {
    return """
    Ini saksi baru. Kuncinya ada di %s: tidak boleh dibaca orang lain, dan jangan
    pernah kembali ke salinan lama folder itu (saksi yang lupa dapat menandatangani dua riwayat).
    Kirim baris pertama di bawah, dan alamat program ini di internet, kepada panitia konvensi sebelum
    peraturan dibekukan; dan umumkan sendiri baris itu, supaya pemilih tidak perlu menerimanya
    dari panitia."""
        .formatted(folder);
  }
}
