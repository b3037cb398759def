package id.konvensirakyat.audit.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text makes a browser load is found, however it is written. */
class ReferencesTest {
  private static final URI ROOT = URI.create("https://a.example/");

  static Stream<Arguments> loading() {
    return Stream.of(
        Arguments.of("p.html", "<script src=/x.js></script>"),
        Arguments.of("p.html", "<SCRIPT SRC='/x.js'></SCRIPT>"),
        Arguments.of("p.html", "<script\nsrc\n=\n\"/x.js\"></script>"),
        Arguments.of("p.html", "<script src=\"/x&#46;js\"></script>"),
        Arguments.of("p.html", "<svg><script xlink:href=\"/x.js\"/></svg>"),
        Arguments.of("p.html", "<svg><script href=\"/x.js\"/></svg>"),
        Arguments.of("p.html", "<link rel=modulepreload href=/x.js>"),
        Arguments.of("p.html", "<body></html><link rel=stylesheet href=/x.js>"),
        Arguments.of("p.html", "<iframe src=/x.js></iframe>"),
        Arguments.of("p.html", "<iframe srcdoc=\"<script src='/x.js'></script>\"></iframe>"),
        Arguments.of("p.html", "<object data=/x.js></object>"),
        Arguments.of("p.html", "<embed src=/x.js>"),
        Arguments.of("p.html", "<base href=/x.js>"),
        Arguments.of("p.html", "<body><noscript><img src=/x.js></noscript>"),
        Arguments.of("p.html", "<template><script src=/x.js></script></template>"),
        Arguments.of("p.html", "<style>@import '/x.js';</style>"),
        Arguments.of("p.html", "<p style=\"background:url(/x.js)\">"),
        Arguments.of("p.html", "<img srcset=\"/x.js 2x\">"),
        Arguments.of(
            "p.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script href='/x.js'/></svg>"),
        Arguments.of("p.css", "@import \"/x.js\";"),
        Arguments.of("p.css", "@IMPORT url( '/x.js' );"),
        Arguments.of("p.css", "a{b:URL(/x.js)}"),
        Arguments.of("p.js", "import{a}from\"/x.js\""),
        Arguments.of("p.js", "import '/x.js'"),
        Arguments.of("p.js", "import(`/x.js`)"),
        Arguments.of("p.js", "new Worker(new URL(\"/x.js\",import.meta.url))"),
        Arguments.of("p.js", "const a=[\"/x.js\"]"));
  }

  @ParameterizedTest
  @MethodSource("loading")
  void whatIsLoadedIsFound(String path, String text) {
    assertEquals(Set.of("/x.js"), References.of(path, text));
  }

  @Test
  void addressesOfWhatRunsAreFoundWithoutAnEnding() {
    assertEquals(Set.of("/w"), References.of("p.js", "new Worker('/w')"));
    assertEquals(Set.of("w"), References.of("p.js", "new Worker('w')"));
    assertEquals(Set.of("/w"), References.of("p.js", "new SharedWorker(\"/w\",{})"));
    assertEquals(Set.of("/w"), References.of("p.js", "import ( \"/w\" )"));
    assertEquals(Set.of("/w"), References.of("p.js", "export*from'/w'"));
    assertEquals(Set.of("/w"), References.of("p.js", "navigator.serviceWorker.register('/w')"));
    assertEquals(Set.of("a.wasm?1"), References.of("p.js", "fetch('a.wasm?1')"));
    assertEquals(
        Set.of("0; url=/y"),
        References.of("p.html", "<meta http-equiv=refresh content='0; url=/y'>"));
  }

  @Test
  void whatIsNotLoadedByItselfIsNone() {
    String page =
        "<a href=/x.js>x</a><map><area href=/y.js></map><form action=/z></form>"
            + "<img src=\"data:image/png;base64,AA\"><svg><use href='#a'/></svg>"
            + "<meta name=viewport content='width=device-width'><!-- <script src=/c.js> -->";
    assertEquals(Set.of(), References.of("p.html", page));
    assertEquals(Set.of(), References.of("p.css", "a{b:url(\"data:image/svg+xml,%3Csvg\")}"));
    assertEquals(Set.of(), References.of("p.js", "a.endsWith(\".css\"),b=\"two words.js\""));
    assertEquals(Set.of(), References.of("p.js", "h({id:\"a-from\",children:[e(\"b\")]})"));
    assertEquals(Set.of(), References.of("p.js", "`Failed to read from 'Options': ${r}`"));
    assertEquals(Set.of(), References.of("p.txt", "<script src=/x.js></script>"));
  }

  /** Each of these took minutes or the whole stack with a pattern that goes back. */
  @Test
  void aHostileTextIsReadInOneGo() {
    for (String piece : List.of("url(", "url( ", "@import ", "url(\"", "url('a")) {
      References.of("p.css", piece.repeat(100_000));
    }
    for (String piece : List.of("import ", "from ", "\"a.", "new Worker (", "\"a.js?")) {
      References.of("p.js", piece.repeat(100_000));
    }
    String spaces = " ".repeat(300_000);
    assertEquals(Set.of(), References.of("p.js", "import" + spaces + "x"));
    assertEquals(Set.of(), References.of("p.css", "url(" + spaces + "x"));
  }

  @Test
  void aReferenceLeadsToAPathOrElsewhere() {
    assertEquals("assets/b.js", References.path(ROOT, "assets/a.js", "./b.js"));
    assertEquals("b.js", References.path(ROOT, "assets/a.js", "../b.js#x"));
    assertEquals("b.js", References.path(ROOT, "p.html?konvensi=1", "/b.js"));
    assertEquals("b.js?1", References.path(ROOT, "p.html", "b.js?1"));
    assertEquals("https://b.example/b.js", References.path(ROOT, "p.html", "//b.example/b.js"));
    assertEquals(
        "https://a.example.b.example/b.js",
        References.path(ROOT, "p.html", "https://a.example.b.example/b.js"));
    assertEquals("a b", References.path(ROOT, "p.html", "a b"));
  }
}
