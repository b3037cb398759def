package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.candidacy.Correction;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.privacy.GiveConsent;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Creates or saves the caller's draft; also the correction that verifiers asked for. */
@ApplicationScoped
public class SaveDraft {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private OpenCorrection openCorrection;
  @Inject private Notices notices;
  @Inject private GiveConsent giveConsent;

  @Transactional
  public void save(String conventionId, Caller caller, ApplicationForm form) {
    Convention convention = conventions.hold(conventionId);
    form.checkDraft(convention.rules());
    ApplicationForm settled = form.settled(convention.rules());
    Optional<ApplicationRow> existing = applications.mine(conventionId, caller.subject());
    Instant now = Clock.now();
    consent(conventionId, caller);
    if (existing.isEmpty()) {
      requireOpen(convention, Activity.APPLY);
      ApplicationRow created =
          new ApplicationRow(Identifiers.fresh(), conventionId, caller.subject(), now);
      created.write(settled, now);
      created.renewSupportCode(SupportCode.fresh());
      applications.add(created, now);
    } else {
      ApplicationRow row = applications.lock(conventionId, existing.get().id());
      openForWriting(convention, row, settled.changedFrom(row.form()));
      row.write(settled, now);
    }
    notices.remember(caller);
  }

  /** The form's consent names both: what verifiers see, and what everybody sees. */
  private void consent(String conventionId, Caller caller) {
    giveConsent.give(conventionId, caller.subject(), Purpose.CANDIDACY);
    giveConsent.give(conventionId, caller.subject(), Purpose.PUBLICATION);
  }

  /**
   * Refuses unless the applicant may change these parts; a first change after BMS begins the
   * correction.
   */
  void openForWriting(
      Convention convention, ApplicationRow row, Collection<ApplicationPart> changed) {
    if (row.status() == ApplicationState.DRAFT) {
      requireOpen(convention, Activity.APPLY);
      return;
    }
    requireOpen(convention, Activity.REVIEW);
    Optional<Correction> correction = openCorrection.of(convention, row);
    if (correction.isPresent()) {
      requireTime(correction.get());
      OpenCorrection.checkParts(correction.get(), changed);
    }
    if (row.status() != ApplicationState.CORRECTION) {
      applications.move(row, ApplicationAct.START_CORRECTION, convention);
    }
  }

  static void requireTime(Correction correction) {
    if (correction.isOver(Clock.now())) {
      throw Refusal.notNow(List.of("correction-over"));
    }
  }

  private static void requireOpen(Convention convention, Activity activity) {
    if (!convention.isOpen(activity)) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
  }
}
