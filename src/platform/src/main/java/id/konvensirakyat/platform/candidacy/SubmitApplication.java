package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands in the caller's application, complete and within the rules; or ends its correction. */
@ApplicationScoped
public class SubmitApplication {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Documents documents;
  @Inject private ApplicantNiks niks;
  @Inject private Supports supports;
  @Inject private OpenCorrection openCorrection;
  @Inject private TellApplicant tellApplicant;

  @Transactional
  public void submit(String conventionId, Caller caller) {
    Convention convention = conventions.hold(conventionId);
    ApplicationRow row = applications.lockMine(conventionId, caller.subject());
    boolean correcting = row.status() == ApplicationState.CORRECTION;
    if (!convention.isOpen(correcting ? Activity.REVIEW : Activity.APPLY)) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    openCorrection.of(convention, row).ifPresent(SaveDraft::requireTime);
    List<FieldError> missing = missing(convention, row);
    if (!missing.isEmpty()) {
      throw Refusal.ofFields(missing);
    }
    applications.move(
        row, correcting ? ApplicationAct.END_CORRECTION : ApplicationAct.SUBMIT, convention);
    tellApplicant.submitted(row, correcting);
  }

  /** Everything that still stands in the way. */
  List<FieldError> missing(Convention convention, ApplicationRow row) {
    List<FieldError> missing =
        new ArrayList<>(
            new MissingParts(row.form(), convention.rules(), supporters(convention, row))
                .list(niks.of(row.id()).isPresent()));
    Set<DocumentKind> there =
        documents.facts(row.owner()).stream().map(DocumentFacts::kind).collect(Collectors.toSet());
    for (DocumentKind kind : DocumentKind.due(DocumentKind.Phase.NOW)) {
      if (!there.contains(kind)) {
        missing.add(
            new FieldError(
                "documents." + kind,
                "missing",
                "This document is missing.",
                "Dokumen ini belum diunggah."));
      }
    }
    return missing;
  }

  /** Support is gathered before handing in; a correction does not ask for it again. */
  private int supporters(Convention convention, ApplicationRow row) {
    return row.status() == ApplicationState.DRAFT
        ? supports.count(row.id())
        : convention.rules().candidacy().supporters();
  }
}
