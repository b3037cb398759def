package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Which registrars a challenge is for: those who work where the voter lives; where nobody is
 * registered by that NIK, or no longer, any of them, since it lies nowhere and must be decided.
 */
@ApplicationScoped
public class ChallengeAreas {
  @Inject private Voters voters;

  boolean covers(ChallengeRow row, Caller registrar) {
    Optional<String> area =
        row.subject().flatMap(voter -> voters.home(row.convention(), voter)).map(Home::area);
    return area.map(registrar::serves).orElse(!registrar.areas().isEmpty());
  }

  /**
   * Lets pass whom it is for.
   *
   * @throws Refusal {@link Problem#AREA_NOT_YOURS}
   */
  void check(ChallengeRow row, Caller registrar) {
    if (!covers(row, registrar)) {
      throw Refusal.of(Problem.AREA_NOT_YOURS);
    }
  }
}
