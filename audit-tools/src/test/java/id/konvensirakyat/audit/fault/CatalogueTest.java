package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.check.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** N of N: what {@code audit faults} says, for each fault of the catalogue. */
class CatalogueTest {
  @TempDir static Path folder;
  private static Trials trials;

  @BeforeAll
  static void begin() {
    trials = new Trials(folder);
  }

  static List<Fault> faults() {
    return Catalogue.read();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void justTheCheckThatIsNamedRejectsIt(Fault fault) throws Exception {
    Trials.Result result = trials.of(fault);
    assertTrue(result.asNamed(), result.seen());
  }

  @Test
  void whatIsCorrectIsVerified() throws Exception {
    List<Trials.Result> results = trials.correctOnes();
    assertEquals(3, results.size());
    results.forEach(result -> assertTrue(result.asNamed(), result.toString()));
  }

  /** A trial that says yes to everything would make the catalogue worthless. */
  @Test
  void anotherCheckOrReasonThanTheNamedOneIsNoSuccess() throws Exception {
    Fault fault = faults().stream().filter(f -> f.id().equals("F-BALLOT-04")).findFirst().get();
    assertTrue(trials.of(fault).asNamed());
    assertFalse(trials.of(expecting(fault, Check.C09, fault.reason())).asNamed());
    assertFalse(trials.of(expecting(fault, fault.check(), "signature-invalid")).asNamed());
    assertFalse(trials.of(expecting(fault, fault.check(), "individual")).asNamed());
    // the same voter's vote in another ciphertext: correct, and so no fault
    var harmless = new Change.Events(List.of("Setup", "Ballot 1", "Ballot 3"));
    Trials.Result accepted = trials.of(planted(fault, harmless));
    assertEquals("Ed25519: not rejected: VERIFIED_SO_FAR", accepted.seen());
    assertFalse(accepted.asNamed());
  }

  @Test
  void aChangeThatChangesNothingIsAMistakeInTheCatalogue() {
    Fault fault = faults().get(0);
    var same =
        new Change.Value("election", "/version", Optional.empty(), new Change.How.To("1"), false);
    assertThrows(IllegalStateException.class, () -> trials.of(planted(fault, same)));
    var bytes = new Change.Bytes(0, 0, "BELENIOS", false);
    assertThrows(IllegalStateException.class, () -> trials.of(planted(fault, bytes)));
  }

  @Test
  void eachFaultHasItsOwnIdAndItsOwnWords() {
    List<Fault> faults = faults();
    assertEquals(faults.size(), faults.stream().map(Fault::id).distinct().count());
    for (Fault fault : faults) {
      assertFalse(fault.what().isBlank() || fault.apa().isBlank(), fault.id());
    }
    assertTrue(faults.size() >= 60);
  }

  /** What the program knows how to make, and what the catalogue leaves to it, are the same. */
  @Test
  void nothingIsMadeThatIsNotInTheCatalogue() {
    var made = new TreeSet<>(MadeRecords.ids());
    made.addAll(ExportPlanting.lies().keySet());
    var left =
        faults().stream()
            .filter(f -> f.change() instanceof Change.Made)
            .map(Fault::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(left, made);
  }

  /** Everybody's faults are the same bytes. */
  @Test
  void theSameFaultsAreMadeEachTime(@TempDir Path other) throws Exception {
    Fault fault = faults().get(0);
    Path one = trials.plant(planted(fault, new Change.Bytes(1, 0, "0", false))).get("Ed25519");
    Path two =
        new Trials(other).plant(planted(fault, new Change.Bytes(1, 0, "0", false))).get("Ed25519");
    assertEquals(-1, Files.mismatch(one, two));
  }

  @Test
  void theReadmeExplainsEachClass() throws Exception {
    Path root = Path.of(System.getProperty("konvensi.root"));
    String readme = Files.readString(root.resolve("crypto-spec/faults/README.md"));
    for (Fault fault : faults()) {
      assertTrue(readme.contains("| `" + fault.sort() + "` |"), fault.sort());
    }
  }

  private static Fault expecting(Fault f, Check check, String reason) {
    return new Fault(
        f.id(),
        f.sort(),
        f.base(),
        f.field(),
        f.what(),
        f.apa(),
        f.change(),
        check,
        reason,
        f.tool());
  }

  private static Fault planted(Fault f, Change change) {
    return new Fault(
        f.id(),
        f.sort(),
        f.base(),
        f.field(),
        f.what(),
        f.apa(),
        change,
        f.check(),
        f.reason(),
        f.tool());
  }
}
