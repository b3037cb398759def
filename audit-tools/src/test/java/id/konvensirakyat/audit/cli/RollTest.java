package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.fault.Catalogue;
import id.konvensirakyat.audit.fault.Fault;
import id.konvensirakyat.audit.fault.Trials;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RollTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private Path correct() throws Exception {
    Path export = new Trials(folder).correct().get("export");
    assertTrue(export != null);
    return export;
  }

  @Test
  void itPrintsCountAndHashOfEachRollAsTheLastPublicationGivesThem() throws Exception {
    Path export = correct();
    assertEquals(0, run("roll", "--json", export.toString()));
    String last = Files.readString(export.resolve("rolls/2.txt"));
    for (String line : last.lines().filter(l -> l.startsWith("roll=")).toList()) {
      String[] parts = line.substring(5).split(";", -1);
      String expected =
          "{\"dapil\":\"%s\",\"count\":%s,\"sha256\":\"%s\"}"
              .formatted(parts[0], parts[1], parts[2]);
      assertTrue(out.toString().contains(expected), expected);
    }
    assertEquals(0, run("roll", export.toString()));
    assertTrue(out.toString().contains("3101"), out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"F-PUBLISHED-03", "F-PUBLISHED-10", "F-PUBLISHED-13"})
  void itRefusesWhatDoesNotFold(String id) throws Exception {
    Fault fault = Catalogue.read().stream().filter(f -> f.id().equals(id)).findFirst().get();
    Path export = new Trials(folder).plant(fault).get("export");
    assertEquals(1, run("roll", String.valueOf(export)));
    assertTrue(err.toString().startsWith("rolls/2.txt "), err.toString());
  }

  @Test
  void whatIsNoExportIsUnreadable() throws Exception {
    assertEquals(2, run("roll", folder.resolve("nothing").toString()));
    Path export = correct();
    Files.delete(export.resolve("rolls/1.txt"));
    assertEquals(2, run("roll", export.toString()));
  }
}
