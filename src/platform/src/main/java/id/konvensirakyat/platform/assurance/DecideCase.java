package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.assurance.DecisionRow.Ruling;
import id.konvensirakyat.platform.assurance.DecisionRow.Subject;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The officer who holds a case decides it. */
@ApplicationScoped
public class DecideCase {
  @Inject private Conventions conventions;
  @Inject private OpenCase openCase;
  @Inject private Persons persons;
  @Inject private Documents documents;
  @Inject private GrantAssurance grantAssurance;

  /**
   * Level B: the pictures show a person, the code, and a KTP with this NIK.
   *
   * @throws Refusal as {@link OpenCase}, {@link Problem#NIK_DIFFERS}, {@link Problem#NOT_NOW} after
   *     the end
   */
  @Transactional
  public void grant(String conventionId, String id, Caller officer, Nik nik, String reason) {
    OpenCase.Held held = running(conventionId, id, officer);
    if (!persons.holdsNik(held.row().subject(), nik)) {
      throw Refusal.of(Problem.NIK_DIFFERS);
    }
    Set<DocumentKind> kept =
        documents.facts(held.row().owner()).stream()
            .map(DocumentFacts::kind)
            .collect(Collectors.toUnmodifiableSet());
    if (!kept.containsAll(AskForCheck.PICTURES)) {
      throw Refusal.of(Problem.PICTURES_MISSING);
    }
    held.row().decide(true);
    decide(held, officer, new Ruling(Verdict.GRANTED_B, "", reason));
  }

  /** No level B; the voter may send other pictures. */
  @Transactional
  public void refuse(String conventionId, String id, Caller officer, Cause cause, String reason) {
    OpenCase.Held held = running(conventionId, id, officer);
    held.row().decide(false);
    decide(held, officer, new Ruling(Verdict.REFUSED_B, cause.name(), reason));
  }

  private OpenCase.Held running(String conventionId, String id, Caller officer) {
    Convention convention = conventions.hold(conventionId);
    if (convention.stage().isOver()) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    return openCase.held(conventionId, id, officer);
  }

  private void decide(OpenCase.Held held, Caller officer, Ruling ruling) {
    RequestRow row = held.row();
    Subject about = new Subject(row.convention(), row.subject(), held.home().area());
    grantAssurance.decide(about, officer, ruling);
  }
}
