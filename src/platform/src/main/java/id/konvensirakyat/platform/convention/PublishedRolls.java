package id.konvensirakyat.platform.convention;

import java.util.List;

/** What is published of the rolls as files: publications and registers, which name nobody. */
public interface PublishedRolls {
  /** The paths of all files so far, as the export has them. */
  List<String> paths(String conventionId);

  /** The exact bytes of a file that {@link #paths} named; they never change. */
  byte[] bytes(String conventionId, String path);
}
