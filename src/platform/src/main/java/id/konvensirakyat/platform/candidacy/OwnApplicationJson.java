package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as its own applicant sees it. */
record OwnApplicationJson(
    String id,
    String status,
    List<StatusJson> history,
    String area,
    String dapil,
    String fullName,
    String sex,
    String birthDate,
    boolean citizen,
    String education,
    String vision,
    NikJson nik,
    List<DocumentJson> documents,
    SupportersJson support,
    List<FieldError> missing,
    List<DecisionJson> decisions,
    @Nullable CorrectionJson correction,
    List<CommentJson> comments,
    boolean withdrawable) {

  /** A state, and since when. */
  record StatusJson(String status, String at) {}

  /**
   * A document that is there.
   *
   * @param scanned whether a virus scanner found it clean; false where none is installed
   */
  record DocumentJson(String kind, int size, String type, String sha256, boolean scanned) {
    static DocumentJson of(DocumentFacts facts) {
      return new DocumentJson(
          facts.kind().name(), facts.size(), facts.mediaType(), facts.sha256(), facts.scanned());
    }
  }

  /**
   * What is told of the NIK: that it is there, its serial to recognize it by, and what looks odd.
   *
   * @param ending last four digits, or ""
   */
  record NikJson(boolean given, String ending, List<String> warnings) {}

  /**
   * How many confirmed their support; never who.
   *
   * @param code what the support link carries, or ""
   */
  record SupportersJson(String code, int count, int needed, boolean open) {}

  /** What two verifiers decided; who they were is not told here. */
  record DecisionJson(String verdict, String reason, List<String> corrections, String at) {}

  /** What may be corrected now, and until when. */
  record CorrectionJson(List<String> parts, String until, boolean over) {}
}
