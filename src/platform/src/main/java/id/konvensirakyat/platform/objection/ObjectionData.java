package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.privacy.Category;
import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.Keeping;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of who objected: the words, and that they are this person's. What is public of an
 * objection names nobody and stays.
 */
@ApplicationScoped
public class ObjectionData implements PersonalData {
  @Inject private Conventions conventions;
  @Inject private Objections objections;
  @Inject private Steps steps;
  @Inject private ForgetWords forgetWords;

  /** An objection in the person's own copy. */
  record Copy(
      String convention,
      String objection,
      String as,
      String dapil,
      String ground,
      String state,
      String statement,
      String appealGrounds) {}

  @Override
  public List<Piece> pieces(String subject) {
    return objections.by(subject).stream()
        .map(row -> Piece.json("objections/" + row.id() + ".json", copy(row)))
        .toList();
  }

  private Copy copy(ObjectionRow row) {
    Matter matter = row.matter();
    return new Copy(
        row.convention(),
        row.id(),
        matter.as().name(),
        row.dapil(),
        matter.ground().name(),
        row.isDraft() ? "DRAFT" : row.objection().state().name(),
        matter.statement(),
        appealed(row) ? steps.text(row.id(), Words.Part.APPEAL).orElse("") : "");
  }

  /**
   * Whether the grounds of an appeal are this person's: whoever lost before the board appeals. The
   * ruling that holds by now may say otherwise.
   */
  private boolean appealed(ObjectionRow row) {
    return steps.of(row.id()).stream()
        .anyMatch(step -> !step.proposed() && step.is(ObjectionAct.DISMISS));
  }

  @Override
  public List<Holding> holdings(String subject) {
    return objections.by(subject).stream()
        .map(row -> new Holding(row.convention(), Category.OBJECTION, keptBecause(row)))
        .distinct()
        .toList();
  }

  @Override
  public void erase(String subject) {
    for (ObjectionRow row : objections.by(subject)) {
      if (keptBecause(row).isEmpty()) {
        forgetWords.of(row);
      }
    }
  }

  private Optional<Keeping> keptBecause(ObjectionRow row) {
    boolean over = conventions.get(row.convention()).stage().isOver();
    return row.isDraft() || over ? Optional.empty() : Optional.of(Keeping.OBJECTIONS_POSSIBLE);
  }
}
