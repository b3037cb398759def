package id.konvensirakyat.platform.privacy;

/** Work that is done from time to time, some of it at a time. */
public interface Chore {
  Job job();

  /** Does some, in a transaction of its own, and tells how much; 0 when nothing is left. */
  int some();
}
