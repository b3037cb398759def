package id.konvensirakyat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.report.JsonReport;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.report.TextReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of evidence is shown, and does nothing to the screen. */
class ReportTest {
  /** Clear the screen, 8-bit CSI, right-to-left override, line separator, half a pair. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J",
        "\u009b2J",
        "\u202e",
        "\u2066",
        "\u2028",
        "\n",
        "\r",
        "\u007f",
        "\ud800"
      })
  void whatActsOnATerminalIsReplaced(String hostile) {
    assertEquals("a?" + hostile.substring(1) + "z", Printable.of("a" + hostile + "z"));
    var finding = new Finding(Check.C01, hostile, new Outcome.Failed(hostile));
    var report = new Report(hostile, List.of(finding), List.of());
    String text = TextReport.of(report, Language.EN).replace(System.lineSeparator(), "");
    assertEquals(text, Printable.of(text));
    String json = JsonReport.of(report);
    assertTrue(json.chars().allMatch(c -> c >= ' ' && c < 0x7f), json);
  }

  @Test
  void namesInAnyScriptAreShownAsTheyAre() throws Exception {
    String name = "Dewi \u00c9 \ua9a4\ua9ae \u4e16 \ud83d\ude00";
    assertEquals(name, Printable.of(name));
    String json = JsonReport.of(new Report(name, List.of(), List.of()));
    assertEquals(name, JSONObjectUtils.parse(json).get("evidence"));
  }
}
