package id.konvensirakyat.benchmarks.table;

import id.konvensirakyat.benchmarks.generate.LargeArchive;
import id.konvensirakyat.benchmarks.generate.Plan;
import id.konvensirakyat.crypto.group.Group;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A generated archive in a directory of its own.
 *
 * @param folder where it lies, with its hints if the group has any, and nothing else
 */
record Archive(Plan plan, Path folder) implements AutoCloseable {
  private static final int MOST_CHOICES = 3;
  private static final int BUFFER = 1 << 20;

  /** Makes an archive below a directory: choose at most three candidates, nobody votes twice. */
  static Archive make(Path below, Group group, int ballots, int candidates) throws IOException {
    int max = Math.min(MOST_CHOICES, candidates);
    Plan plan = new Plan(group, ballots, 0, candidates, 0, max, 1);
    Path folder = Files.createTempDirectory(Files.createDirectories(below), "bench");
    Archive archive = new Archive(plan, folder.toAbsolutePath());
    try (OutputStream out = open(archive.file())) {
      if (group.equals(Group.ed25519())) {
        try (OutputStream hints = open(archive.hints())) {
          LargeArchive.write(plan, out, Optional.of(hints));
        }
      } else {
        LargeArchive.write(plan, out, Optional.empty());
      }
    }
    return archive;
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  Path file() {
    return folder.resolve(LargeArchive.UUID + ".bel");
  }

  Path hints() {
    return folder.resolve(LargeArchive.UUID + ".hints");
  }

  /** Bytes of the archive, all of it, for each ballot. */
  long bytesPerBallot() throws IOException {
    return Files.size(file()) / plan.ballots();
  }

  /** Bytes of the side file for each ballot. */
  long hintBytesPerBallot() throws IOException {
    return Files.size(hints()) / plan.ballots();
  }

  /** Deletes it. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(hints());
    Files.delete(file());
    Files.delete(folder);
  }
}
