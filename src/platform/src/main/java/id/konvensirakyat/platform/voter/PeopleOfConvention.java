package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.convention.RegisteredPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells other features where somebody votes. */
@ApplicationScoped
public class PeopleOfConvention implements RegisteredPeople {
  @Inject private Voters voters;

  @Override
  public Optional<String> dapilOf(String conventionId, String subject) {
    return voters.home(conventionId, subject).map(Home::dapil);
  }
}
