package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.account.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A person agrees to notices by e-mail, or ends that. */
@ApplicationScoped
public class ChooseMail {
  @Inject private Notices notices;

  @Transactional
  public MailWish choose(Caller caller, boolean wanted) {
    if (wanted) {
      notices.allowMail(caller);
    } else {
      notices.stopMail(caller.subject());
    }
    return notices.mailWish(caller);
  }
}
