package id.konvensirakyat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportTest {
  @TempDir Path folder;
  private SmallConvention convention;

  @BeforeEach
  void make() throws Exception {
    convention = SmallConvention.make();
  }

  @Test
  void aCorrectExportIsVerified() throws Exception {
    Report report = verify(convention.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }

  @Test
  void theZipOfTheFolderIsVerifiedToo() throws Exception {
    convention.write(folder);
    Path zip = folder.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        var zipped = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.equals(zip)).toList()) {
        zipped.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zipped);
      }
    }
    assertEquals(Report.Verdict.VERIFIED, verify(zip).verdict());
  }

  @Test
  void anotherSignerThanTheOneGivenIsRefused() throws Exception {
    convention.write(folder);
    String own = convention.publicKey().computeThumbprint().toString();
    String other = SmallConvention.make().publicKey().computeThumbprint().toString();
    Evidence evidence = Evidence.at(folder);
    assertEquals(
        Report.Verdict.VERIFIED,
        Verification.of(evidence, Optional.of(own), (s, d, u) -> {}).verdict());
    assertEquals(
        Set.of(Check.C21), failed(Verification.of(evidence, Optional.of(other), (s, d, u) -> {})));
  }

  @Test
  void anyChangedByteOfAnyFileIsNamed() throws Exception {
    convention.write(folder);
    var random = new Random(20261121);
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      boolean seal = file.getFileName().toString().startsWith("manifest.");
      // every byte of the signature (Base64 has bits that decoders ignore), some of the others
      int step = file.toString().endsWith(".jws") ? 1 : Math.max(1, bytes.length / 20);
      for (int at = 0; at < bytes.length; at += step) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(7));
        Files.write(file, changed);
        assertEquals(
            Set.of(seal ? Check.C21 : Check.C22), failed(verify(folder)), file + " byte " + at);
      }
      Files.write(file, bytes);
    }
  }

  @Test
  void aFileMoreOrLessIsNamed() throws Exception {
    convention.write(folder);
    Path more = folder.resolve("more.txt");
    Files.writeString(more, "?");
    assertEquals(Set.of(Check.C21), failed(verify(folder)));
    Files.delete(more);
    Files.delete(folder.resolve("rules.txt"));
    assertEquals(Set.of(Check.C21), failed(verify(folder)));
  }

  /** What a server could do that signs its own lies: each is one step from the correct export. */
  interface Lie {
    void tell(SmallConvention convention) throws Exception;
  }

  record Named(Check caughtBy, String name, Lie lie) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Named> lies() {
    return List.of(
        new Named(
            Check.C23,
            "an act is rewritten",
            c -> c.put("acts.jsonl", c.text("acts.jsonl").replaceFirst("uji", "ujj"))),
        new Named(
            Check.C23,
            "the last act's line is cut",
            c -> c.put("acts.jsonl", c.text("acts.jsonl").strip())),
        new Named(
            Check.C24,
            "the rules are not those frozen",
            c -> c.put("rules.txt", c.text("rules.txt") + "\n")),
        new Named(
            Check.C25,
            "a candidate is renamed",
            c -> c.put("candidates.json", c.text("candidates.json").replace("Tono", "Tini"))),
        new Named(
            Check.C25,
            "a candidate is gone and the act says so",
            c -> {
              c.put("candidates.json", c.text("candidates.json").replaceFirst("\\{.*?},", ""));
              c.reAct("FREEZE_CANDIDATE_LIST", SmallConvention.ID, c.hash("candidates.json"));
            }),
        new Named(
            Check.C26,
            "the names on the ballot are not the candidates'",
            c -> {
              c.put("candidates.json", c.text("candidates.json").replace("Tono", "Tini"));
              c.reAct("FREEZE_CANDIDATE_LIST", SmallConvention.ID, c.hash("candidates.json"));
            }),
        new Named(
            Check.C26,
            "another roll was frozen",
            c -> c.reAct("ROLL_FROZEN", SmallConvention.DAPIL, "00".repeat(32))),
        new Named(
            Check.C26,
            "the vote was closed elsewhere",
            c -> c.reAct("ELECTION_CLOSED", SmallConvention.DAPIL, "00".repeat(32))),
        new Named(
            Check.C26,
            "the election's archive is another election's",
            c ->
                c.files.put(
                    c.archive(),
                    SmallConvention.make().files.values().stream()
                        .filter(
                            bytes ->
                                new String(bytes, 0, 8, java.nio.charset.StandardCharsets.US_ASCII)
                                    .equals("BELENIOS"))
                        .findFirst()
                        .orElseThrow())),
        new Named(
            Check.C27,
            "two places are exchanged and the act says so",
            c -> {
              String list = "lists/" + SmallConvention.DAPIL + ".txt";
              c.put(list, c.text(list).replace("c1", "cX").replace("c2", "c1").replace("cX", "c2"));
              c.reAct("LIST_COMPUTED", SmallConvention.DAPIL, c.hash(list));
            }),
        new Named(
            Check.C27,
            "the list is not the one computed by the act",
            c -> c.put("lists/3102.txt", c.text("lists/3102.txt") + " ")),
        new Named(
            Check.C01,
            "a byte of an archive is changed",
            c -> c.files.get(c.archive())[2000] ^= 1));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aServerThatSignsALieIsCaughtByTheCheckThatIsMeantToCatchIt(Named named) throws Exception {
    named.lie().tell(convention);
    Report report = verify(convention.write(folder));
    assertEquals(Set.of(named.caughtBy()), failed(report), report::toString);
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Report verify(Path path) throws Exception {
    return Verification.of(Evidence.at(path), Optional.empty(), (subject, done, unit) -> {});
  }

  private static Set<Check> failed(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() instanceof Outcome.Failed)
        .map(Finding::check)
        .collect(Collectors.toSet());
  }
}
