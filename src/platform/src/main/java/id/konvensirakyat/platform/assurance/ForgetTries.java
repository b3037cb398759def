package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Tries;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.privacy.Chore;
import id.konvensirakyat.platform.privacy.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Forgets how often accounts tried what could be guessed, once their hour is over: nobody's wish
 * ends it before, since erasing would make the tries unlimited.
 */
@ApplicationScoped
public class ForgetTries implements Chore {
  @Inject private Tries tries;

  @Override
  public Job job() {
    return Job.FORGET_TRIES;
  }

  @Override
  @Transactional
  public int some() {
    return tries.forgetOver(Clock.now());
  }
}
