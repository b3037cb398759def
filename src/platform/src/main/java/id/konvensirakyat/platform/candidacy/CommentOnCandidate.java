package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody who is signed in comments on a provisional candidate; one at a time for each. */
@ApplicationScoped
public class CommentOnCandidate {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Comments comments;
  @Inject private TellApplicant tellApplicant;

  @Transactional
  CommentJson comment(
      String conventionId, Caller author, String candidate, CommentCategory category, String text) {
    Convention convention = conventions.hold(conventionId);
    ApplicationRow row =
        applications
            .find(conventionId, candidate)
            .filter(CandidateJson::isPublic)
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    check(convention, row, author);
    Instant now = Clock.now();
    Optional<CommentRow> open = comments.lockOpen(row.id(), author.subject());
    if (open.filter(c -> now.isBefore(c.answerUntil())).isPresent()) {
      throw waitsForAnswer();
    }
    open.ifPresent(CommentRow::close);
    comments.flush();
    CommentRow.Written written =
        new CommentRow.Written(
            conventionId, row.id(), author.subject(), role(author), category, text.strip());
    Duration time = Duration.ofDays(convention.rules().schedule().daysOf(Period.ANSWER));
    CommentRow kept = new CommentRow(Identifiers.fresh(), written, now, now.plus(time));
    comments.add(kept);
    tellApplicant.commented(row, kept.answerUntil());
    return CommentJson.of(kept);
  }

  private static void check(Convention convention, ApplicationRow row, Caller author) {
    if (!convention.isOpen(Activity.OBJECT_TO_CANDIDATE)) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    if (row.status() != ApplicationState.PROVISIONAL) {
      throw Refusal.notNow(List.of("wrong-state"));
    }
    if (row.subject().equals(author.subject())) {
      throw Refusal.ofRule(
          "no-comment-on-oneself",
          "Candidates answer comments on themselves, and write none.",
          "Calon menjawab masukan tentang dirinya, dan tidak menulis masukan sendiri.");
    }
  }

  private static String role(Caller author) {
    return Stream.of(Roles.VOTER, Roles.OBSERVER, Roles.CANDIDATE)
        .filter(author::has)
        .findFirst()
        .orElseThrow();
  }

  static Refusal waitsForAnswer() {
    return Refusal.ofRule(
        "one-open-comment",
        "Your earlier comment on this candidate waits for an answer. One at a time.",
        "Masukan Anda sebelumnya tentang calon ini masih menunggu jawaban. Satu per satu.");
  }
}
