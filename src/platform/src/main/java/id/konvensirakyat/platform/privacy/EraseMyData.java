package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.account.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Erases, at a person's request, what nothing stands against. */
@ApplicationScoped
public class EraseMyData {
  @Inject private Instance<PersonalData> features;

  @Transactional
  public void erase(Caller caller) {
    features.forEach(feature -> feature.erase(caller.subject()));
  }
}
