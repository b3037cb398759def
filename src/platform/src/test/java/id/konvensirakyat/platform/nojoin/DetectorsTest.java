package id.konvensirakyat.platform.nojoin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.encoding.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way to join that the watcher looks for, planted once; and what joins nothing. */
class DetectorsTest {
  private static final int PEOPLE = 16;
  private static final String DAY = "2026-11-28";

  private final Markers markers = new Markers();
  private final Cutting cutting = new Cutting(markers, Set.of());
  private final List<Integer> shuffled = new ArrayList<>();

  @BeforeEach
  void people() {
    for (int i = 0; i < PEOPLE; i++) {
      markers.person(i, subject(i));
      markers.ballot(i, credential(i));
      shuffled.add(i);
    }
    Collections.shuffle(shuffled, new Random(5));
  }

  private static String subject(int i) {
    return "orang-" + Hash.of("subject" + i).hex().substring(0, 20);
  }

  private static String credential(int i) {
    return Hash.of("credential" + i).hex();
  }

  private void row(String table, int number, String... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    write(table, number, row);
  }

  private void write(String table, int number, Map<String, Object> row) {
    try {
      cutting.row(table, number, row);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> orders() {
    Joins joins = Joins.in(cutting.pieces(), markers);
    assertEquals(List.of(), joins.found(), "by its order alone");
    return Orders.telling(joins.personColumns(), joins.ballotColumns());
  }

  private Set<Integer> joined() {
    return Joins.in(cutting.pieces(), markers).found().stream()
        .map(Joins.Meeting::owner)
        .collect(Collectors.toSet());
  }

  /** Two tables as they should be: persons in one order, ballots in another. */
  private void innocent() {
    for (int i = 0; i < PEOPLE; i++) {
      row("voter", i, "id", "" + (100 + i), "subject", subject(i), "dapil", "3101", "day", DAY);
      int other = shuffled.get(i);
      row("ballot", i, "height", "" + i, "credential", credential(other), "election", "3101");
    }
  }

  @Test
  void twoTablesThatShareADapilAndADayJoinNothing() {
    innocent();
    assertEquals(Set.of(), joined());
    assertEquals(List.of(), orders());
  }

  @Test
  void aRowWithBothIsSeen() {
    innocent();
    row("extra", 0, "who", subject(3), "what", credential(3));
    assertEquals(Set.of(3), joined());
  }

  @Test
  void whatAllBallotsOfAFewHaveJoinsNobody() {
    String hash = Hash.of("election").hex();
    for (int i = 0; i < 4; i++) {
      row("ballot", i, "credential", credential(i), "election", hash);
    }
    row("page", 0, "who", subject(0), "election", hash);
    assertEquals(Set.of(), joined());
    String lone = Hash.of("lone").hex();
    row("ballot", 4, "credential", credential(4), "receipt", lone);
    row("page", 4, "who", subject(4), "receipt", lone);
    assertEquals(Set.of(4), joined());
  }

  @Test
  void everyEncodingIsSeen() throws IOException {
    byte[] bytes = HexFormat.of().parseHex(credential(0));
    row("a", 0, "who", subject(0), "what", Base64.getEncoder().encodeToString(bytes));
    write("b", 0, Map.of("who", subject(1).getBytes(StandardCharsets.UTF_8), "w", hash(1)));
    String url =
        HexFormat.of()
            .formatHex(HexFormat.of().parseHex(credential(2)))
            .toUpperCase(java.util.Locale.ROOT);
    row("c", 0, "line", "{\"who\":\"" + subject(2) + "\",\"deep\":[{\"x\":\"" + url + "\"}]}");
    cutting.bytes("d", zip("one.csv", "a;b\n" + subject(4) + ";" + credential(4) + "\nend;x\n"));
    assertEquals(Set.of(0, 1, 2, 4), joined());
  }

  private static byte[] hash(int i) {
    return Hash.of(credential(i)).bytes();
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aChainOfTablesIsFollowed() {
    innocent();
    for (int i = 0; i < PEOPLE; i++) {
      row("evidence", i, "of", subject(i), "ref", "ref-" + Hash.of("r" + i).hex());
      row("queue", i, "ref", "ref-" + Hash.of("r" + i).hex(), "job", "job-77" + i + "x");
      row("result", shuffled.get(i), "job", "job-77" + i + "x", "credential", credential(i));
    }
    assertEquals(PEOPLE, joined().size());
  }

  @Test
  void oneInstantInBothTablesIsSeen() {
    innocent();
    row("seen", 0, "subject", subject(6), "at", DAY + " 10:11:12.345678");
    row("cast", 0, "credential", credential(6), "at", DAY + "T10:11:12.345678Z");
    assertEquals(Set.of(6), joined());
  }

  @Test
  void smallNumbersThatMatchAreSeen() {
    for (int i = 0; i < PEOPLE; i++) {
      row("voter", i, "id", "" + (100 + i), "subject", subject(i));
      int other = shuffled.get(i);
      row("ballot", i, "height", "" + i, "voter", "" + (100 + other), "c", credential(other));
    }
    assertTrue(orders().stream().anyMatch(s -> s.contains("values are the same")));
  }

  @Test
  void theSameOrderIsSeenUpwardsAndDownwards() {
    for (int i = 0; i < PEOPLE; i++) {
      row("voter", i, "subject", subject(i));
    }
    for (int i = PEOPLE - 1; i >= 0; i--) {
      row("roll", PEOPLE - 1 - i, "credential", credential(i));
    }
    assertTrue(orders().stream().anyMatch(s -> s.contains("order is the same")));
  }

  @Test
  void theOrderOfAFewMayBeChance() {
    assertEquals(2 / 6.0, Orders.chance(3, 1), 1e-12);
    assertEquals(2 * (1 + 3 + 5) / 24.0, Orders.chance(4, 2 / 6.0), 1e-12);
    assertTrue(Orders.chance(PEOPLE, 0.85) < 1e-6, "all of them");
    assertTrue(Orders.chance(9, 1) > 1e-6, "nine of them");
  }

  @Test
  void theOrderOfTimesIsSeenThoughNoTimeIsShared() {
    for (int i = 0; i < PEOPLE; i++) {
      int person = shuffled.get(i);
      row("voter", i, "subject", subject(i), "seen", DAY + " 10:" + (10 + shuffled.indexOf(i)));
      row("ballot", 40 - shuffled.get(i), "c", credential(person), "at", DAY + " 11:" + (20 + i));
    }
    assertTrue(orders().stream().anyMatch(s -> s.contains("seen") && s.contains(" at ")));
  }

  @Test
  void theOrderOfAListInAnAnswerIsSeen() {
    for (int i = 0; i < PEOPLE; i++) {
      row("voter", i, "subject", subject(i));
    }
    cutting.text(
        "GET /roll",
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> "\"" + credential(i) + "\"")
            .collect(Collectors.joining(",", "{\"credentials\":[", "]}")));
    assertTrue(orders().stream().anyMatch(s -> s.contains("GET /roll")));
  }

  @Test
  void whatASessionIsToldOfItsOwnIsSeenAndAPublicListIsNot() throws IOException {
    Cutting session = new Cutting(markers, Set.of(subject(5)));
    session.text(
        "GET /roll",
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> "\"" + credential(i) + "\"")
            .collect(Collectors.joining(",", "[", "]")));
    assertEquals(List.of(), Joins.in(session.pieces(), markers).found());
    session.text("GET /me", "{\"enrolled\":true,\"publicCredential\":\"" + credential(5) + "\"}");
    assertEquals(1, Joins.in(session.pieces(), markers).found().size());
  }

  @Test
  void countsAreSeenInAColumnAndInAnArrayAndNotWhereTheyAreNot() {
    List<Integer> counts = List.of(11, 10, 4);
    cutting.text("GET /a", "{\"result\":[[0,4,11,10]]}");
    for (int i = 0; i < 3; i++) {
      row("tally", i, "candidate", "" + i, "votes", "" + List.of(10, 11, 4).get(i));
    }
    cutting.text("GET /b", "[{\"n\":1,\"v\":11},{\"n\":2,\"v\":4},{\"n\":3,\"v\":10}]");
    cutting.text("GET /c", "{\"ballots\":14,\"voted\":11,\"roll\":16}");
    Set<String> told = Standings.told(cutting.pieces(), counts);
    for (String where : List.of("GET /a", "GET /b", "tally votes")) {
      assertTrue(told.stream().anyMatch(t -> t.startsWith(where)), where + " in " + told);
    }
    assertFalse(told.stream().anyMatch(t -> t.startsWith("GET /c")), told.toString());
  }
}
