package id.konvensirakyat.audit.report;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.HintsUse;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The report for programs: {@code {"evidence","verdict","findings":[{"check","subject","outcome",
 * "detail"}],"hints":[{"subject","helped","in_vain","none","before"}]}}; verdict and outcome in
 * lower case with hyphens.
 */
public final class JsonReport {
  private JsonReport() {}

  /** One JSON object on one line, in ASCII: nothing in it acts on a terminal. */
  public static String of(Report report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("evidence", report.evidence());
    json.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("findings", report.findings().stream().map(JsonReport::finding).toList());
    json.put("hints", report.hintsUses().stream().map(JsonReport::hints).toList());
    return Printable.ascii(JSONObjectUtils.toJSONString(json));
  }

  static Map<String, Object> finding(Finding finding) {
    var json = new LinkedHashMap<String, Object>();
    json.put("check", finding.check().name());
    json.put("subject", finding.subject());
    json.put("outcome", word(finding.outcome()));
    json.put("detail", Language.detail(finding.outcome()));
    return json;
  }

  private static Map<String, Object> hints(HintsUse use) {
    var json = new LinkedHashMap<String, Object>();
    json.put("subject", use.subject());
    json.put("helped", use.helped());
    json.put("in_vain", use.inVain());
    json.put("none", use.none());
    json.put("before", use.before());
    return json;
  }

  private static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Passed) {
      return "passed";
    }
    if (outcome instanceof Outcome.Failed) {
      return "failed";
    }
    if (outcome instanceof Outcome.Absent) {
      return "absent";
    }
    return outcome instanceof Outcome.NotYet ? "not-yet" : "not-run";
  }
}
