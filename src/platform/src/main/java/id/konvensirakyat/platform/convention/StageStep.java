package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Act;

/**
 * What a feature does when an act is performed. Every bean whose {@link #act} matches is called, in
 * the act's transaction and after its checks; a {@link id.konvensirakyat.platform.web.Refusal}
 * undoes the whole act.
 */
public interface StageStep {
  /** The act this step belongs to. */
  Act act();

  /** Does the step; what follows for the public record is noted on the running act. */
  void perform(RunningAct running);
}
