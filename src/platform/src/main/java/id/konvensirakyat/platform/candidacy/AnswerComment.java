package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The candidate answers a comment, once, within the time that the rules give. */
@ApplicationScoped
public class AnswerComment {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Comments comments;

  @Transactional
  public void answer(String conventionId, Caller caller, String comment, String words) {
    Convention convention = conventions.hold(conventionId);
    ApplicationRow row = applications.lockMine(conventionId, caller.subject());
    CommentRow about =
        comments.lock(row.id(), comment).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    Instant now = Clock.now();
    if (convention.stage() == Stage.SUSPENDED || convention.stage().isOver()) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    if (about.answer().isPresent()) {
      throw Refusal.notNow(List.of("already-done"));
    }
    if (!now.isBefore(about.answerUntil())) {
      throw Refusal.notNow(List.of("answer-over"));
    }
    about.answer(words.strip(), now);
  }
}
