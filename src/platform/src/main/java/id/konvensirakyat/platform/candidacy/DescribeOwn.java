package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.Correction;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.CorrectionJson;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.DecisionJson;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.DocumentJson;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.NikJson;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.StatusJson;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.SupportersJson;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;

/** Gathers what an applicant sees of the own application. */
@ApplicationScoped
public class DescribeOwn {
  /** The serial at the end of a NIK. */
  private static final int ENDING = 12;

  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Documents documents;
  @Inject private Assessments assessments;
  @Inject private SubmitApplication submitApplication;
  @Inject private ApplicantNiks niks;
  @Inject private NikWarnings nikWarnings;
  @Inject private Supports supports;
  @Inject private Comments comments;
  @Inject private OpenCorrection openCorrection;

  /** The caller's own application. */
  @Transactional
  OwnApplicationJson own(String conventionId, Caller caller) {
    Convention convention = conventions.get(conventionId);
    ApplicationRow row =
        applications
            .mine(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    ApplicationForm form = row.form();
    return new OwnApplicationJson(
        row.id(),
        row.status().name(),
        applications.history(row.id()).stream()
            .map(s -> new StatusJson(s.status().name(), s.since().toString()))
            .toList(),
        form.area(),
        form.dapil(),
        form.fullName(),
        form.sex(),
        form.birthDate(),
        form.citizen(),
        form.education(),
        form.vision(),
        nik(row),
        documents.facts(row.owner(), DocumentKind.Phase.NOW).stream()
            .map(DocumentJson::of)
            .toList(),
        support(convention, row),
        submitApplication.missing(convention, row),
        assessments.decisions(row.id()).stream().map(DescribeOwn::decision).toList(),
        openCorrection.of(convention, row).map(DescribeOwn::correction).orElse(null),
        comments.about(row.id()).stream().map(CommentJson::of).toList(),
        convention.isOpen(Activity.WITHDRAW) && row.status().isOpen());
  }

  private NikJson nik(ApplicationRow row) {
    return niks.of(row.id())
        .map(nik -> new NikJson(true, nik.reveal().substring(ENDING), nikWarnings.of(row)))
        .orElse(new NikJson(false, "", java.util.List.of()));
  }

  private SupportersJson support(Convention convention, ApplicationRow row) {
    return new SupportersJson(
        row.supportCode().orElse(""),
        supports.count(row.id()),
        convention.rules().candidacy().supporters(),
        convention.isOpen(Activity.APPLY) && row.status().isOpen());
  }

  static DecisionJson decision(DecisionRow row) {
    Decision decision = row.decision();
    return new DecisionJson(
        decision.verdict(),
        decision.reasons().stream().distinct().collect(Collectors.joining("; ")),
        decision.corrections(),
        row.at().toString());
  }

  private static CorrectionJson correction(Correction correction) {
    return new CorrectionJson(
        correction.parts().stream().map(ApplicationPart::name).toList(),
        correction.until().toString(),
        correction.isOver(Clock.now()));
  }
}
