package id.konvensirakyat.platform.privacy;

import java.util.List;

/** What the jobs destroyed, for everybody: counts without names. */
record RetentionJson(List<JobJson> jobs, List<DoneJson> done) {
  /** A job, and when it last ran to its end. */
  record JobJson(String job, String lastRun) {}

  /** What was done for a convention; {@code convention} is "" where it is for all. */
  record DoneJson(String job, String convention, int count, String at) {}
}
