package id.konvensirakyat.platform.objection;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.CheckedFile;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes an objection, with its evidence, until it is filed. */
@ApplicationScoped
public class DraftObjection {
  /** How many a person may have open in one dapil, drafts too. */
  static final int MOST_OPEN = 3;

  /** How many a person may make in a convention, whatever became of them. */
  static final int MOST = 10;

  /** How many files of evidence one may have. */
  static final int MOST_FILES = 5;

  @Inject private Conventions conventions;
  @Inject private Objections objections;
  @Inject private RightToObject rightToObject;
  @Inject private Documents documents;
  @Inject private KeepDocument keepDocument;

  /**
   * Begins one.
   *
   * @return its id
   * @throws Refusal as {@link RightToObject}, or {@link Problem#OBJECTIONS_TOO_MANY}, {@link
   *     Problem#OBJECTION_REPEATED}
   */
  @Transactional
  public String begin(String conventionId, Caller caller, Matter matter) {
    // alone, so that two requests of one person are counted one after the other
    Convention convention = conventions.holdAlone(conventionId);
    rightToObject.check(convention, caller, matter);
    List<ObjectionRow> own = objections.by(conventionId, caller.subject());
    long open =
        own.stream()
            .filter(row -> row.dapil().equals(matter.dapil().digits()))
            .filter(row -> row.isDraft() || row.objection().isOpen())
            .count();
    if (open >= MOST_OPEN || own.size() >= MOST) {
      throw Refusal.of(Problem.OBJECTIONS_TOO_MANY);
    }
    ObjectionRow row =
        new ObjectionRow(Identifiers.fresh(), conventionId, caller.subject(), matter, Clock.now());
    objections.add(row);
    return row.id();
  }

  /** Writes it anew. */
  @Transactional
  public void rewrite(String conventionId, String id, Caller caller, Matter matter) {
    Convention convention = conventions.hold(conventionId);
    ObjectionRow row = objections.lockDraft(conventionId, id, caller.subject());
    rightToObject.check(convention, caller, matter);
    row.write(matter);
    objections.flush();
  }

  /** Throws it away. */
  @Transactional
  public void discard(String conventionId, String id, Caller caller) {
    ObjectionRow row = objections.lockDraft(conventionId, id, caller.subject());
    for (DocumentFacts file : documents.facts(row.owner())) {
      keepDocument.remove(row.owner(), file.kind(), file.number());
    }
    objections.remove(row);
  }

  /**
   * Adds a file of evidence.
   *
   * @return its number
   */
  @Transactional
  public int addEvidence(String conventionId, String id, Caller caller, CheckedFile file) {
    // first the convention, as whoever files does: a new file refers to it
    conventions.hold(conventionId);
    ObjectionRow row = objections.lockDraft(conventionId, id, caller.subject());
    if (documents.facts(row.owner()).size() >= MOST_FILES) {
      throw Refusal.of(Problem.EVIDENCE_TOO_MUCH);
    }
    return keepDocument.add(row.owner(), file);
  }

  /** Takes a file of evidence back. */
  @Transactional
  public void removeEvidence(String conventionId, String id, Caller caller, int number) {
    ObjectionRow row = objections.lockDraft(conventionId, id, caller.subject());
    keepDocument.remove(row.owner(), DocumentKind.EVIDENCE, number);
  }
}
