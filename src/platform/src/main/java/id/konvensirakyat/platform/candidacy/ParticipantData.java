package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
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

/** What candidacy keeps of those who support a candidate or comment on one. */
@ApplicationScoped
public class ParticipantData implements PersonalData {
  @Inject private Conventions conventions;
  @Inject private Traces traces;

  /** A support in the person's own copy. */
  record SupportCopy(String convention, String application, String at) {}

  @Override
  public List<Piece> pieces(String subject) {
    List<Piece> pieces = new ArrayList<>();
    List<SupportCopy> supports =
        traces.supports(subject).stream()
            .map(s -> new SupportCopy(s.convention(), s.application(), s.at().toString()))
            .toList();
    List<CommentJson> comments = traces.comments(subject).stream().map(CommentJson::of).toList();
    if (!supports.isEmpty()) {
      pieces.add(Piece.json("candidacy/supports.json", supports));
    }
    if (!comments.isEmpty()) {
      pieces.add(Piece.json("candidacy/comments.json", comments));
    }
    return pieces;
  }

  @Override
  public List<Holding> holdings(String subject) {
    List<Holding> holdings = new ArrayList<>();
    traces.supports(subject).stream()
        .map(row -> new Holding(row.convention(), Category.SUPPORT, keptBecause(row)))
        .forEach(holdings::add);
    traces.comments(subject).stream()
        .map(row -> new Holding(row.convention(), Category.COMMENT, keptBecause(row)))
        .distinct()
        .forEach(holdings::add);
    return holdings;
  }

  @Override
  public void erase(String subject) {
    traces.supports(subject).stream()
        .filter(row -> keptBecause(row).isEmpty())
        .forEach(traces::remove);
    traces.comments(subject).stream()
        .filter(row -> keptBecause(row).isEmpty())
        .forEach(traces::remove);
  }

  private Optional<Keeping> keptBecause(SupportRow row) {
    Convention convention = conventions.get(row.convention());
    return convention.isOpen(Activity.APPLY) || convention.stage().isOver()
        ? Optional.empty()
        : Optional.of(Keeping.SUPPORT_COUNTS);
  }

  private Optional<Keeping> keptBecause(CommentRow row) {
    return conventions.get(row.convention()).stage().isOver()
        ? Optional.empty()
        : Optional.of(Keeping.OBJECTIONS_POSSIBLE);
  }
}
