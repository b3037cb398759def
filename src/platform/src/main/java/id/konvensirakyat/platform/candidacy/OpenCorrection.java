package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.candidacy.Correction;
import id.konvensirakyat.convention.objection.Deadlines;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.schedule.Extension;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Pauses;
import id.konvensirakyat.platform.convention.Schedules;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an application that was sent back may still change, and until when. */
@ApplicationScoped
public class OpenCorrection {
  @Inject private Applications applications;
  @Inject private Assessments assessments;
  @Inject private Schedules schedules;
  @Inject private Pauses pauses;

  /** The correction asked for; empty unless the application waits for one. */
  Optional<Correction> of(Convention convention, ApplicationRow row) {
    if (row.status() != ApplicationState.NOT_YET_QUALIFIED
        && row.status() != ApplicationState.CORRECTION) {
      return Optional.empty();
    }
    Instant sentBack =
        applications.history(row.id()).stream()
            .filter(s -> s.status() == ApplicationState.NOT_YET_QUALIFIED)
            .map(ApplicationStatusRow::since)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    Instant until =
        Deadlines.after(sentBack, days(convention), pauses.of(convention.id(), Clock.now()));
    return Optional.of(new Correction(parts(row), until));
  }

  /** What the rules give, and what the steering committee gave on top for everybody. */
  private int days(Convention convention) {
    int extended =
        schedules.extensions(convention.id()).stream()
            .filter(extension -> extension.period() == Period.CORRECT)
            .mapToInt(Extension::days)
            .sum();
    return convention.rules().schedule().daysOf(Period.CORRECT) + extended;
  }

  /** What the latest decision named; everything where it is from before anybody could name it. */
  private List<ApplicationPart> parts(ApplicationRow row) {
    List<ApplicationPart> named =
        assessments.decisions(row.id()).stream()
            .map(DecisionRow::decision)
            .filter(d -> d.round() == row.reviewRound())
            .flatMap(d -> d.corrections().stream())
            .flatMap(name -> ApplicationPart.of(name).stream())
            .toList();
    return named.isEmpty()
        ? Stream.concat(
                ApplicationPart.FIELDS.stream(),
                DocumentKind.due(DocumentKind.Phase.NOW).stream()
                    .map(kind -> ApplicationPart.document(kind.name())))
            .toList()
        : named;
  }

  /** Refuses a change of parts that nobody asked to correct. */
  static void checkParts(Correction correction, Collection<ApplicationPart> changed) {
    List<FieldError> errors =
        correction.uninvited(changed).stream()
            .map(
                part ->
                    new FieldError(
                        part.name(),
                        "not-to-correct",
                        "The verifiers did not ask to correct this.",
                        "Verifikator tidak meminta perbaikan bagian ini."))
            .toList();
    if (!errors.isEmpty()) {
      throw Refusal.ofFields(errors);
    }
  }
}
