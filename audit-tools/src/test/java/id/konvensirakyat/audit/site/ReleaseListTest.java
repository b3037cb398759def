package id.konvensirakyat.audit.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a list in the one form is read, and no path in it leads anywhere but below the root. */
class ReleaseListTest {
  private static final String HEX = Hash.of("a file").hex();

  private static ReleaseList parse(String text) throws WrongListException {
    return ReleaseList.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(String path) {
    return HEX + "  " + path + "\n";
  }

  @Test
  void aListIsRead() throws Exception {
    ReleaseList list = parse(line("assets/_a-1.js") + line("assets/a.b-2.js") + line("index.html"));
    assertEquals(
        List.of("assets/_a-1.js", "assets/a.b-2.js", "index.html"), List.copyOf(list.paths()));
    assertEquals(Hash.of("a file"), list.hash("index.html").orElseThrow());
    assertTrue(list.hash("index").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "../x",
        "a/../x",
        "a/..",
        "a/./x",
        "/x",
        "//b.example/x",
        "a//x",
        "a/",
        "a\\x",
        "a%2fx",
        "a%2e%2e/x",
        "a?x",
        "a#x",
        "a b",
        " a",
        "a\tb",
        "a\u00e4",
        "http://b.example/x",
        "a\u0000"
      })
  void aPathThatCouldLeadElsewhereIsRefused(String path) {
    assertThrows(WrongListException.class, () -> parse(line(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/..b", "..a", ".well-known/x", "a/b...js"})
  void dotsWithinANameAreNone(String path) throws Exception {
    assertEquals(List.of(path), List.copyOf(parse(line(path)).paths()));
  }

  @Test
  void noPathStandsTwiceOrOutOfOrder() {
    assertThrows(WrongListException.class, () -> parse(line("a") + line("a")));
    assertThrows(WrongListException.class, () -> parse(line("b") + line("a")));
  }

  @Test
  void aPathWithoutEndIsRefused() throws Exception {
    assertEquals(1, parse(line("a/".repeat(99) + "ab")).paths().size());
    assertThrows(WrongListException.class, () -> parse(line("a/".repeat(100) + "a")));
    assertThrows(WrongListException.class, () -> parse(line("a/".repeat(500_000) + "a")));
  }

  @Test
  void anotherFormIsRefused() {
    for (String text :
        List.of(
            "",
            "\n",
            line("a") + "\n",
            HEX + "  a",
            HEX + " a\n",
            HEX + " *a\n",
            HEX + "   a\n",
            HEX + "  a\r\n",
            HEX.toUpperCase(java.util.Locale.ROOT) + "  a\n",
            HEX.substring(1) + "  a\n",
            HEX + "  \n",
            "g" + HEX.substring(1) + "  a\n")) {
      assertThrows(WrongListException.class, () -> parse(text), text);
    }
  }

  @Test
  void aListWithoutEndIsRefused() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 20_000; i++) {
      text.append(line("%05d".formatted(i)));
    }
    assertThrows(WrongListException.class, () -> parse(text.toString()));
  }
}
