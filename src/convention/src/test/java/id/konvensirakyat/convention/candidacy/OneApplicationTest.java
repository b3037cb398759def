package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.candidacy.OneApplication.Held;
import id.konvensirakyat.convention.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneApplicationTest {
  @Test
  void whatLeadsNowhereStandsInNobodysWay() {
    for (ApplicationState state : ApplicationState.values()) {
      assertFalse(new Held(state, Stage.DECIDED).isOpen());
      assertFalse(new Held(state, Stage.ARCHIVED).isOpen());
      assertFalse(new Held(state, Stage.CANCELLED).isOpen());
      assertEquals(
          state.isOpen() && state != ApplicationState.DRAFT,
          new Held(state, Stage.VERIFICATION).isOpen());
      assertEquals(state.isOpen(), new Held(state, Stage.CANDIDACY).isOpen());
    }
  }

  @Test
  void oneAtATime() {
    Held closed = new Held(ApplicationState.DISQUALIFIED, Stage.VERIFICATION);
    Held open = new Held(ApplicationState.RESERVE, Stage.FINALIZATION);
    assertTrue(OneApplication.mayBegin(List.of()));
    assertTrue(OneApplication.mayBegin(List.of(closed)));
    assertFalse(OneApplication.mayBegin(List.of(closed, open)));
  }
}
