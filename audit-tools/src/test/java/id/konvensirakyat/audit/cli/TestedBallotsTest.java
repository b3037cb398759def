package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.protocol.archive.ArchiveHeader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.board.Setup;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.trustee.Single;
import id.konvensirakyat.protocol.trustee.TrusteePublicKey;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What booths open, honest or not (crypto-spec/vectors/log), as a voter's second device sees it.
 */
class TestedBallotsTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("konvensi.root"), "crypto-spec", "vectors");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static Stream<JsonNode> good() throws IOException {
    return cases("good");
  }

  static Stream<JsonNode> bad() throws IOException {
    return cases("bad");
  }

  private static Stream<JsonNode> cases(String kind) throws IOException {
    JsonNode all = new ObjectMapper().readTree(VECTORS.resolve("log/openings.json").toFile());
    return StreamSupport.stream(all.get(kind).spliterator(), false);
  }

  private static JsonNode named(String name) throws IOException {
    return bad().filter(c -> c.get("name").asText().equals(name)).findFirst().orElseThrow();
  }

  private int run(List<String> arguments) {
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(
        Stream.concat(Stream.of("ballot", "--lang", "en"), arguments.stream())
            .toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /**
   * The arguments for a case: its openings, with a line feed behind each, its election, ballots.
   */
  private List<String> arguments(JsonNode c) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (JsonNode opening : c.get("openings")) {
      arguments.add(file("opening" + arguments.size(), opening.asText() + "\n"));
    }
    arguments.add("--election");
    arguments.add(file("election.json", c.get("election").asText()));
    for (JsonNode ballot : c.get("ballots")) {
      arguments.add("--ballot");
      arguments.add(file("ballot" + arguments.size(), ballot.asText()));
    }
    return arguments;
  }

  @ParameterizedTest
  @MethodSource
  void good(JsonNode c) throws IOException {
    assertEquals(0, run(arguments(c)), () -> out + "" + err);
    for (JsonNode opening : c.get("chosen")) {
      for (JsonNode names : opening) {
        assertTrue(!names.isNull() || out.toString().contains("    - Blank vote"));
        names.forEach(name -> assertTrue(out.toString().contains("    - " + name.asText())));
      }
    }
    for (JsonNode ballot : c.get("ballots")) {
      assertTrue(out.toString().contains(Hash.of(ballot.asText()).base64()));
    }
  }

  @ParameterizedTest
  @MethodSource
  void bad(JsonNode c) throws IOException {
    // White space behind the text is a file's, and not the opening's.
    String opening = c.get("openings").get(0).asText();
    boolean isForgiven = !opening.equals(opening.strip());
    assertEquals(isForgiven ? 0 : 1, run(arguments(c)), () -> out + "" + err);
    assertEquals(
        !isForgiven, out.toString().contains("DOES NOT HOLD: " + c.get("reason").asText()));
  }

  @Test
  void aCastBallotWithTheRandomnessOfAnOpenedOneIsFound() throws Exception {
    JsonNode twice = named("the random numbers of another ballot");
    JsonNode opened = twice.get("ballots").get(0);
    String opening = file("opening", twice.get("openings").get(0).asText());
    String ballot = file("ballot", opened.asText());
    String archive = archive(twice, twice.get("ballots").get(1).asText()).toString();
    assertEquals(1, run(List.of(opening, "--ballot", ballot, "--election", archive)));
    assertTrue(out.toString().contains("ARCHIVE: randomness-repeated"), out::toString);
    assertTrue(out.toString().contains("HOLDS"), "the opening itself is in order");

    JsonNode other = named("a number that is not the ballot's");
    String harmless = archive(twice, other.get("ballots").get(0).asText()).toString();
    assertEquals(0, run(List.of(opening, "--ballot", ballot, "--election", harmless)));
    assertTrue(out.toString().contains("none of 1"), out::toString);
  }

  /** An archive in which this ballot was cast. */
  private Path archive(JsonNode c, String ballot) throws Exception {
    JsonNode keys = new ObjectMapper().readTree(VECTORS.resolve("ts/ballots.json").toFile());
    Election election = Election.read(c.get("election").asText().getBytes(StandardCharsets.UTF_8));
    SecretScalar key =
        SecretScalar.decode(election.group(), keys.get("cases").get(0).get("privateKey").asText());
    SecureRandom random = new SecureRandom();
    Trustees trustees =
        new Trustees(List.of(new Single(TrusteePublicKey.of(election.group(), key, random))));
    Ballot cast = Ballot.read(election, ballot.getBytes(StandardCharsets.UTF_8));
    Step opened = Board.open(Setup.of(election, trustees, Roll.of(List.of(cast.credential()))));
    Path file = folder.resolve("archive.bel");
    try (OutputStream bytes = Files.newOutputStream(file)) {
      ArchiveWriter writer = new ArchiveWriter(bytes, new ArchiveHeader(1));
      for (Step step : List.of(opened, Board.cast(opened.chain(), cast))) {
        for (Entry entry : step.data()) {
          writer.write(entry);
        }
        writer.write(step.event());
      }
    }
    return file;
  }

  @Test
  void electionAndBallotComeFromTheBoardIfTheyAreNotGiven() throws Exception {
    JsonNode c = good().findFirst().orElseThrow();
    String opening = file("opening", c.get("openings").get(0).asText());
    byte[] election = c.get("election").asText().getBytes(StandardCharsets.UTF_8);
    byte[] ballot = c.get("ballots").get(0).asText().getBytes(StandardCharsets.UTF_8);
    String prefix = "/api/elections/TesTeLection14/";
    Map<String, byte[]> published =
        Map.of(
            prefix + "election.json",
            election,
            prefix + "tested-ballots/" + Hash.of(ballot).base64Url(),
            ballot);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] found = published.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(
              found == null ? 404 : 200, found == null ? -1 : found.length);
          if (found != null) {
            exchange.getResponseBody().write(found);
          }
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort() + "/api/";
      assertEquals(0, run(List.of(opening, "--url", url)), () -> out + "" + err);
      String other = file("other", c.get("openings").get(1).asText());
      assertEquals(2, run(List.of(other, "--url", url)));
      assertTrue(err.toString().contains("tested-ballots/"), err::toString);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatCannotBeReadIsNoFinding() throws Exception {
    JsonNode c = good().findFirst().orElseThrow();
    String opening = file("opening", c.get("openings").get(0).asText());
    assertEquals(2, run(List.of(opening)));
    assertEquals(2, run(List.of(opening, "--election", folder + "/nothing")));
    assertEquals(2, run(List.of(opening, "--election", file("text", "{}"))));
    assertEquals(2, run(List.of(opening, "--election", file("tar", "BELENIOS\u0000x"))));
    assertEquals(2, run(List.of(folder + "/nothing", "--election", file("text", "{}"))));
    assertEquals(2, run(List.of(opening, "--url", "file:///etc")));
    assertFalse(out.toString().contains("HOLDS"));
  }
}
