package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Conventions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Gathers comments for those who may read them. */
@ApplicationScoped
public class DescribeComments {
  @Inject private Conventions conventions;
  @Inject private Comments comments;

  /** All of a convention, by candidate. */
  @Transactional
  List<CommentJson> all(String conventionId) {
    conventions.get(conventionId);
    return comments.ofConvention(conventionId).stream().map(CommentJson::of).toList();
  }

  /** What the caller wrote. */
  @Transactional
  List<CommentJson> by(String conventionId, Caller author) {
    conventions.get(conventionId);
    return comments.by(conventionId, author.subject()).stream().map(CommentJson::of).toList();
  }
}
