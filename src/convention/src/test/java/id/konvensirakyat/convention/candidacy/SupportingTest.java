package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.convention.candidacy.Supporting.Facts;
import id.konvensirakyat.convention.candidacy.Supporting.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupportingTest {
  /** Every combination: the first reason that applies, in the order of the reasons. */
  @Test
  void theFirstReasonIsTold() {
    for (int bits = 0; bits < 32; bits++) {
      boolean open = (bits & 1) != 0;
      boolean living = (bits & 2) != 0;
      boolean registered = (bits & 4) != 0;
      boolean applicant = (bits & 8) != 0;
      boolean another = (bits & 16) != 0;
      Optional<Reason> expected =
          !open
              ? Optional.of(Reason.NOT_OPEN)
              : !living
                  ? Optional.of(Reason.APPLICATION_CLOSED)
                  : !registered
                      ? Optional.of(Reason.NOT_REGISTERED)
                      : applicant
                          ? Optional.of(Reason.OWN_APPLICATION)
                          : another ? Optional.of(Reason.SUPPORTS_ANOTHER) : Optional.empty();
      ApplicationState state = living ? ApplicationState.DRAFT : ApplicationState.WITHDRAWN;
      assertEquals(
          expected,
          Supporting.refusal(new Facts(open, state, registered, applicant, another)),
          "facts " + bits);
    }
  }

  @Test
  void whatIsHandedInCanStillBeSupported() {
    assertEquals(
        Optional.empty(),
        Supporting.refusal(new Facts(true, ApplicationState.SUBMITTED, true, false, false)));
  }
}
