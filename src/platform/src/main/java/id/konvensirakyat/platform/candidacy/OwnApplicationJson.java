package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.web.FieldError;
import java.util.List;

/** An application as its own applicant sees it. */
record OwnApplicationJson(
    String id,
    String status,
    List<StatusJson> history,
    String dapil,
    String fullName,
    String sex,
    String birthDate,
    boolean citizen,
    String education,
    String vision,
    List<DocumentJson> documents,
    List<FieldError> missing,
    List<DecisionJson> decisions,
    boolean withdrawable) {

  /** A state, and since when. */
  record StatusJson(String status, String at) {}

  /** A document that is there. */
  record DocumentJson(String kind, int size, String type, String sha256) {
    static DocumentJson of(DocumentFacts facts) {
      return new DocumentJson(facts.kind().name(), facts.size(), facts.mediaType(), facts.sha256());
    }
  }

  /** What two verifiers decided; who they were is not told here. */
  record DecisionJson(String verdict, String reason, String at) {}
}
