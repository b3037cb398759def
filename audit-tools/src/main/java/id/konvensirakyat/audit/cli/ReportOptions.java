package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.DapilList;
import id.konvensirakyat.audit.check.FinalizationAudit;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.report.JsonReport;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.ListJson;
import id.konvensirakyat.audit.report.ListReport;
import id.konvensirakyat.audit.report.TextReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that ends in a report, and how it is printed. */
final class ReportOptions {
  static final int UNREADABLE = 2;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--signer",
      paramLabel = "THUMBPRINT",
      description =
          "the published thumbprint (RFC 7638) of the key that must have signed an export")
  private Optional<String> signer = Optional.empty();

  Optional<String> signer() {
    return signer;
  }

  Language language() {
    return output.language();
  }

  /** The verdict in one line. */
  String verdict(Report report) {
    return TextReport.verdict(report, language());
  }

  /** Prints the report; the exit code that belongs to its verdict. */
  int print(Report report, PrintWriter out) {
    out.print(output.isJson() ? JsonReport.of(report) + "\n" : TextReport.of(report, language()));
    out.flush();
    return code(report);
  }

  /** Prints these lists and what did not pass; the exit code that belongs to the verdict. */
  int print(FinalizationAudit audit, List<DapilList> lists, PrintWriter out) {
    out.print(
        output.isJson()
            ? ListJson.of(audit, lists) + "\n"
            : ListReport.of(audit, lists, language()));
    out.flush();
    return code(audit.report());
  }

  private static int code(Report report) {
    return switch (report.verdict()) {
      case VERIFIED, VERIFIED_SO_FAR -> 0;
      case FAILED -> 1;
      case NOT_VERIFIED -> 3;
    };
  }
}
