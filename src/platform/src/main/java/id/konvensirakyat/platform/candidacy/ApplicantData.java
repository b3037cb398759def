package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.convention.EndedConventions;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.privacy.Category;
import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.Keeping;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What candidacy keeps of an applicant: the application with its history, number and papers. */
@ApplicationScoped
public class ApplicantData implements PersonalData {
  @Inject private Traces traces;
  @Inject private Applications applications;
  @Inject private Assessments assessments;
  @Inject private ApplicantNiks niks;
  @Inject private Comments comments;
  @Inject private Documents documents;
  @Inject private KeepDocument keepDocument;
  @Inject private EndedConventions endedConventions;

  /** An application in the person's own copy. */
  record Copy(
      String convention,
      String application,
      String status,
      ApplicationForm form,
      String nik,
      List<OwnApplicationJson.StatusJson> history,
      List<OwnApplicationJson.DecisionJson> decisions,
      List<CommentJson> comments) {}

  @Override
  public List<Piece> pieces(String subject) {
    return traces.applications(subject).stream().map(this::piece).toList();
  }

  private Piece piece(ApplicationRow row) {
    Copy copy =
        new Copy(
            row.convention(),
            row.id(),
            row.status().name(),
            row.form(),
            niks.of(row.id()).map(Nik::reveal).orElse(""),
            applications.history(row.id()).stream()
                .map(
                    s -> new OwnApplicationJson.StatusJson(s.status().name(), s.since().toString()))
                .toList(),
            assessments.decisions(row.id()).stream().map(DescribeOwn::decision).toList(),
            comments.about(row.id()).stream().map(CommentJson::of).toList());
    return Piece.json("candidacy/" + row.convention() + "/application.json", copy);
  }

  @Override
  public List<Holding> holdings(String subject) {
    List<Holding> holdings = new ArrayList<>();
    for (ApplicationRow row : traces.applications(subject)) {
      boolean papers = !documents.facts(row.owner()).isEmpty();
      if (isErased(row) && !papers) {
        continue;
      }
      Optional<Keeping> because = keptBecause(row);
      holdings.add(new Holding(row.convention(), Category.APPLICATION, because));
      if (papers) {
        holdings.add(
            new Holding(
                row.convention(),
                Category.PAPERS,
                because
                    .map(b -> b == Keeping.PUBLIC_RECORD ? papersOfCandidate(row) : b)
                    .filter(b -> b != Keeping.PUBLIC_RECORD)));
      }
    }
    return holdings;
  }

  @Override
  public void erase(String subject) {
    for (ApplicationRow row : traces.applications(subject)) {
      Optional<Keeping> because = keptBecause(row);
      if (because.isEmpty()) {
        keepDocument.destroyAll(row.owner());
        if (row.status() == ApplicationState.DRAFT) {
          traces.remove(row);
        } else {
          traces.erase(row);
        }
      } else if (because.get() == Keeping.PUBLIC_RECORD
          && papersOfCandidate(row) == Keeping.PUBLIC_RECORD) {
        keepDocument.destroyAll(row.owner());
      }
    }
  }

  private static boolean isErased(ApplicationRow row) {
    return row.fullName().isEmpty() && row.status() != ApplicationState.DRAFT;
  }

  /** What stands against erasing an application. */
  private Optional<Keeping> keptBecause(ApplicationRow row) {
    if (row.listNumber().isPresent()) {
      return Optional.of(Keeping.PUBLIC_RECORD);
    }
    return switch (row.status()) {
      case DRAFT, WITHDRAWN -> Optional.empty();
      case DISQUALIFIED, STRUCK ->
          isLongOver(row) ? Optional.empty() : Optional.of(Keeping.OBJECTIONS_POSSIBLE);
      default -> isLongOver(row) ? Optional.empty() : Optional.of(Keeping.APPLICATION_RUNS);
    };
  }

  /** Papers are no part of the record: they go once nobody can object any more. */
  private Keeping papersOfCandidate(ApplicationRow row) {
    return isLongOver(row) ? Keeping.PUBLIC_RECORD : Keeping.OBJECTIONS_POSSIBLE;
  }

  private boolean isLongOver(ApplicationRow row) {
    return endedConventions
        .endOf(row.convention())
        .filter(end -> !end.plus(DestroyRejectedPapers.AFTER).isAfter(Clock.now()))
        .isPresent();
  }
}
