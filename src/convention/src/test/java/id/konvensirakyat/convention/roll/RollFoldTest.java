package id.konvensirakyat.convention.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random rolls, published and folded again; and what a fold and a reader must refuse. */
class RollFoldTest {
  private static final List<String> DAPIL = List.of("3101", "3102", "3103");

  private static Map<String, List<String>> change(Map<String, List<String>> before, Random random) {
    Map<String, List<String>> now = new LinkedHashMap<>();
    for (String dapil : DAPIL) {
      TreeSet<String> roll = new TreeSet<>();
      before.getOrDefault(dapil, List.of()).stream()
          .filter(c -> random.nextInt(4) > 0)
          .forEach(roll::add);
      int more = random.nextInt(30);
      for (int i = 0; i < more; i++) {
        roll.add("%064x".formatted(random.nextInt(400)));
      }
      now.put(dapil, new ArrayList<>(roll));
    }
    return now;
  }

  private static Publication read(Publication publication) {
    PublicationReader.Result result = Publication.read(publication.text());
    PublicationReader.Result.Read read = (PublicationReader.Result.Read) result;
    assertEquals(publication.hash(), read.sha256());
    return read.publication();
  }

  private static String refusal(String text) {
    PublicationReader.Result result = Publication.read(text.getBytes(StandardCharsets.ISO_8859_1));
    return ((PublicationReader.Result.Refused) result).fault().toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsPublishedFoldsToTheRolls(long seed) {
    Random random = new Random(seed);
    RollFold fold = new RollFold(DAPIL);
    Map<String, List<String>> before = Map.of();
    for (int number = 1; number <= 20; number++) {
      Map<String, List<String>> now = change(before, random);
      Publication next = read(Publication.between(number, fold.hash(), before, now));
      assertEquals(Optional.empty(), fold.apply(next, next.hash()));
      DAPIL.forEach(dapil -> assertEquals(now.get(dapil), fold.roll(dapil)));
      assertEquals(next.rolls(), fold.figures());
      before = now;
    }
    assertEquals(20, fold.number());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void anythingElseIsRefusedAndChangesNothing(long seed) {
    Random random = new Random(seed);
    RollFold fold = new RollFold(DAPIL);
    Map<String, List<String>> first = change(Map.of(), random);
    Publication one = Publication.between(1, fold.hash(), Map.of(), first);
    assertEquals(Optional.empty(), fold.apply(one, one.hash()));
    Map<String, List<String>> second = change(first, random);
    Publication two = Publication.between(2, fold.hash(), first, second);
    List<Publication> wrong = new ArrayList<>();
    wrong.add(new Publication(3, two.previous(), two.rolls(), two.leaves(), two.joins()));
    wrong.add(new Publication(2, Publication.NONE, two.rolls(), two.leaves(), two.joins()));
    wrong.add(
        new Publication(2, two.previous(), two.rolls().subList(0, 2), two.leaves(), two.joins()));
    wrong.add(new Publication(2, two.previous(), two.rolls(), new TreeMap<>(), two.joins()));
    wrong.add(new Publication(2, two.previous(), two.rolls(), two.joins(), two.leaves()));
    wrong.add(new Publication(2, two.previous(), one.rolls(), two.leaves(), two.joins()));
    RollFigure figure = two.rolls().get(0);
    List<RollFigure> figures = new ArrayList<>(two.rolls());
    figures.set(0, new RollFigure(figure.dapil(), figure.count() + 1, figure.sha256()));
    wrong.add(new Publication(2, two.previous(), figures, two.leaves(), two.joins()));
    figures.set(0, new RollFigure(figure.dapil(), figure.count(), Publication.NONE));
    wrong.add(new Publication(2, two.previous(), figures, two.leaves(), two.joins()));
    TreeMap<String, List<String>> elsewhere = new TreeMap<>(two.joins());
    elsewhere.put("9999", List.of("00"));
    wrong.add(new Publication(2, two.previous(), two.rolls(), two.leaves(), elsewhere));
    for (Publication bad : wrong) {
      assertTrue(fold.apply(bad, bad.hash()).isPresent(), bad.toString());
      assertEquals(one.hash(), fold.hash());
      assertEquals(first.get("3101"), fold.roll("3101"));
    }
    assertEquals(Optional.empty(), fold.apply(two, two.hash()));
  }

  @Test
  void aTextHasOneForm() {
    Map<String, List<String>> before = Map.of("3101", List.of("01", "02"));
    Map<String, List<String>> now = new LinkedHashMap<>();
    now.put("3101", List.of("03", "04"));
    String text =
        new String(
            Publication.between(1, Publication.NONE, before, now).text(),
            StandardCharsets.US_ASCII);
    assertTrue(text.endsWith("join=3101;03\njoin=3101;04\n"), text);
    assertTrue(refusal(text.substring(1)).startsWith("line 1"));
    assertTrue(refusal(text.replace("number=1", "number=01")).startsWith("line 2"));
    assertTrue(refusal(text.replace("previous=00", "previous=0")).startsWith("line 3"));
    assertTrue(refusal(text.replace("roll=3101;2", "roll=3101;02")).startsWith("line 4"));
    assertTrue(refusal(text.replace("join=3101;03", "join=3101;05")).startsWith("line 8"));
    assertTrue(refusal(text.replace("join=3101;03", "join=3101;04")).startsWith("line 8"));
    assertTrue(refusal(text.replace("leave=3101;01", "join=3101;01")).startsWith("line 6"));
    assertTrue(refusal(text.replace("leave=3101;02", "leave=3101;02\r")).startsWith("line 6"));
    assertTrue(refusal(text.replace("leave=3101;02", "leave=3101;é")).startsWith("line 6"));
    assertTrue(refusal(text.substring(0, text.length() - 1)).startsWith("line 8"));
    assertTrue(refusal(text + "\n").startsWith("line 9"));
    assertTrue(refusal(text + "leave=3101;" + "0".repeat(2000) + "\n").startsWith("line 9"));
    assertTrue(refusal("").startsWith("line 1"));
  }

  /** A text as long as a country's is read line by line, in the time that it takes to make it. */
  @Test
  void aLongTextIsRead() throws IOException {
    int joins = 120_000;
    Map<String, List<String>> now = new LinkedHashMap<>();
    List<String> roll = new ArrayList<>();
    for (int i = 0; i < joins; i++) {
      roll.add("%064x".formatted(i * 7L));
    }
    now.put("3101", roll);
    Publication publication = Publication.between(1, Publication.NONE, Map.of(), now);
    byte[] text = publication.text();
    InputStream slow =
        new java.io.ByteArrayInputStream(text) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 777));
          }
        };
    PublicationReader.Result.Read read = (PublicationReader.Result.Read) Publication.read(slow);
    assertEquals(publication.hash(), read.sha256());
    assertEquals(joins, read.publication().joined());
    assertEquals(0, read.publication().left());
    assertEquals(
        Optional.empty(), new RollFold(List.of("3101")).apply(read.publication(), read.sha256()));
  }
}
