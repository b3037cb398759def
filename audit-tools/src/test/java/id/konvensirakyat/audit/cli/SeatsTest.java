package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.convention.seats.Election2024;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code audit seats}. */
class SeatsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void givesTheOfficialSeatsOf2024InAllDapil() throws Exception {
    assertEquals(0, seats("--2024", "--json"));
    Map<String, Object> json = JSONObjectUtils.parse(out.toString());
    assertEquals(List.of(), json.get("differing"));
    assertEquals(84, ((List<?>) json.get("dapil")).size());
    assertEquals(
        Map.of(
            "PDIP",
            110L,
            "GOLKAR",
            102L,
            "GERINDRA",
            86L,
            "NASDEM",
            69L,
            "PKB",
            68L,
            "PKS",
            53L,
            "PAN",
            48L,
            "DEMOKRAT",
            44L),
        json.get("seats"));
    assertEquals(0, seats("--2024", "--lang=id"));
    assertTrue(out.toString().contains("SAMA dengan kursi resmi di semua 84 dapil."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "--threshold=0 17",
        "--threshold=0% 17",
        "--divisors=modified 43",
        "--divisors=1.4,3,2 43",
        "--divisors=dhondt 59",
        "--divisors=1,2,1 59"
      })
  void aWrongVariantDiffersInJustSoManyDapil(String option, int dapil) {
    assertEquals(1, seats("--2024", option, "--lang=en"));
    String end = "DIFFERENT from the official seats in " + dapil + " of 84 dapil.";
    assertTrue(out.toString().stripTrailing().endsWith(end), out::toString);
    long lines = out.toString().lines().filter(l -> l.contains("; official ")).count();
    assertEquals(dapil, lines);
  }

  /**
   * The same figures as files of one's own give the same: nothing depends on their being bundled.
   */
  @Test
  void readsSheetsOfOnesOwn() throws Exception {
    Path votes = bundled(Election2024.VOTES_RESOURCE);
    Path official = bundled(Election2024.SEATS_RESOURCE);
    assertEquals(0, seats(votes.toString(), "--official=" + official, "--threshold=4%"));
    assertEquals(0, seats(votes.toString()));
    assertTrue(!out.toString().contains("official"), "nothing to compare with");
  }

  @Test
  void equalQuotientsOnTheLastSeatNeedAPerson() throws Exception {
    Path votes = sheet("v.csv", "dapil,party,votes", "310001,A,300", "310001,B,100");
    Path seats = sheet("s.csv", "dapil,seats", "310001,2");
    assertEquals(3, seats(votes.toString(), "--seats=" + seats, "--lang=en"));
    assertTrue(
        out.toString()
            .contains("310001: EQUAL QUOTIENTS on the last seats (1 left) between A, B: ask"),
        out::toString);
    Path wrong = sheet("o.csv", "dapil,party,seats", "310001,B,2");
    assertEquals(1, seats(votes.toString(), "--seats=" + seats, "--official=" + wrong));
    Path right = sheet("o.csv", "dapil,party,seats", "310001,A,1", "310001,B,1");
    assertEquals(3, seats(votes.toString(), "--seats=" + seats, "--official=" + right));
  }

  /** For DPR RI the law has a threshold of 4%, for DPRD none. */
  @Test
  void theThresholdOfTheLawIsTheDefault() throws Exception {
    Path dprd = sheet("v.csv", "dapil,party,votes", "310001,A,97", "310001,B,3");
    Path seats = sheet("s.csv", "dapil,seats", "310001,30");
    assertEquals(0, seats(dprd.toString(), "--seats=" + seats, "--json"));
    assertTrue(out.toString().contains("\"B\":1"), out::toString);
    Path dpr = sheet("v.csv", "dapil,party,votes", "3101,A,97", "3101,B,3");
    seats = sheet("s.csv", "dapil,seats", "3101,30");
    assertEquals(0, seats(dpr.toString(), "--seats=" + seats, "--json"));
    assertTrue(out.toString().contains("\"A\":30"), out::toString);
  }

  @Test
  void everyFaultOfASheetIsToldByItsLine() throws Exception {
    Path votes = sheet("v.csv", "dapil,party,votes", "3101,A,x", "31,A,1", "3101,A", "3101,B,1");
    Path seats = sheet("s.csv", "dapil,seats", "3101,0");
    assertEquals(2, seats(votes.toString(), "--seats=" + seats));
    assertEquals("", out.toString());
    assertEquals(
        List.of(
            votes + ": line 2: column votes is not a whole number",
            votes + ": line 3: column dapil is not a dapil code",
            votes + ": line 4: must have 3 columns and no quotes",
            seats + ": line 2: column seats is not 1 to 100 seats"),
        err.toString().lines().toList());
  }

  @Test
  void votesOfADapilWithoutSeatsAreRefused() throws Exception {
    Path votes = sheet("v.csv", "dapil,party,votes", "9999,A,1");
    assertEquals(2, seats(votes.toString()));
    assertTrue(err.toString().contains("no number of seats, of dapil [9999]"), err::toString);
    Files.write(votes, new byte[] {'d', (byte) 0xff});
    assertEquals(2, seats(votes.toString()));
    assertTrue(err.toString().contains("is not UTF-8 text."), err::toString);
    assertEquals(2, seats(folder.resolve("none.csv").toString()));
    assertEquals(2, seats());
    assertEquals(2, seats("--2024", votes.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--threshold=-1",
        "--threshold=10001",
        "--threshold=4.5",
        "--threshold=x%",
        "--divisors=1,1,2",
        "--divisors=3",
        "--divisors=1.45,3,2",
        "--divisors=a,b,c"
      })
  void settingsThatAreNoneAreRefused(String option) {
    assertEquals(2, seats("--2024", option));
    assertEquals("", out.toString());
  }

  private Path sheet(String name, String... lines) throws Exception {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private Path bundled(String resource) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(Election2024.class.getResourceAsStream(resource))) {
      Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
      return Files.write(file, in.readAllBytes());
    }
  }

  private int seats(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    var all = new ArrayList<>(List.of("seats"));
    all.addAll(List.of(arguments));
    return line.execute(all.toArray(String[]::new));
  }
}
