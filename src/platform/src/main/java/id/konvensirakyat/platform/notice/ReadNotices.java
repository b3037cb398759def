package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/** A person reads the own notices. */
@ApplicationScoped
public class ReadNotices {
  private static final int MOST = 100;

  @Inject private Conventions conventions;
  @Inject private KeptNotices kept;
  @Inject private Notices notices;

  /** The newest ones; who reads them is known from then on, if it is the holder of an office. */
  @Transactional
  NoticeJson newest(Caller caller) {
    notices.remember(caller);
    Map<String, String> names = new HashMap<>();
    return new NoticeJson(
        notices.mailWish(caller),
        kept.unread(caller.subject()),
        kept.newest(caller.subject(), MOST).stream()
            .map(n -> NoticeJson.One.of(n, names.computeIfAbsent(n.convention(), this::name)))
            .toList());
  }

  /**
   * Notes that the person has read it; again is no error.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}, also for another's notice
   */
  @Transactional
  public void read(Caller caller, String publicId) {
    kept.mine(caller.subject(), publicId)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
        .read(Clock.now());
  }

  private String name(String conventionId) {
    return conventions.find(conventionId).map(Convention::name).orElse("");
  }
}
