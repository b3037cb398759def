package id.konvensirakyat.convention.candidacy;

import id.konvensirakyat.convention.stage.Stage;
import java.util.Collection;

/** One open application a person: one body, one dapil, at any level (UU 7/2017). */
public final class OneApplication {
  private OneApplication() {}

  /**
   * An application of a person.
   *
   * @param state where it stands
   * @param stage of its convention; the stage to return to where it is suspended
   */
  public record Held(ApplicationState state, Stage stage) {
    /** Whether it stands in the way of another: it can still lead to a list. */
    public boolean isOpen() {
      boolean late = stage.compareTo(Stage.CANDIDACY) > 0;
      return state.isOpen() && !stage.isOver() && !(state == ApplicationState.DRAFT && late);
    }
  }

  /** Whether a person with these applications may begin another. */
  public static boolean mayBegin(Collection<Held> held) {
    return held.stream().noneMatch(Held::isOpen);
  }
}
