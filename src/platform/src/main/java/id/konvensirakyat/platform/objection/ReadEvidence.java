package id.konvensirakyat.platform.objection;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.OpenDocument;
import id.konvensirakyat.platform.document.OpenDocument.Opened;
import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.privacy.Reason;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;

/** Opens a file of evidence for who may read the objection. */
@ApplicationScoped
public class ReadEvidence {
  @Inject private Objections objections;
  @Inject private MayRead mayRead;
  @Inject private OpenDocument openDocument;

  /** The opened file; {@link Problem#NOT_FOUND} for everybody else. */
  @Transactional
  Opened open(String conventionId, String id, int number, Caller caller) {
    ObjectionRow row =
        objections
            .find(conventionId, id)
            .filter(one -> mayRead.words(one, caller))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return openDocument.open(row.owner(), DocumentKind.EVIDENCE, number, look(caller));
  }

  private static Look look(Caller caller) {
    String role =
        Stream.of(Roles.OBJECTION_BOARD, Roles.STEERING, Roles.COMMITTEE, Roles.CANDIDATE)
            .filter(caller::has)
            .findFirst()
            .orElse(Roles.OBSERVER);
    return new Look(caller, role, Reason.OBJECTION);
  }
}
