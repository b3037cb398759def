package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.UsedRandomness;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.board.StepReader;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The election of tested ballots: its own file, or an archive, whose cast ballots may not have the
 * randomness of a ballot that was opened, either.
 *
 * @param archive empty if the election came by itself
 */
public record OpenedElection(Election election, Optional<Path> archive) {
  private static final int LARGEST_ELECTION = 1 << 20;
  private static final int BUFFER = 1 << 18;
  private static final byte[] TAR_NAME = {'B', 'E', 'L', 'E', 'N', 'I', 'O', 'S', 0};

  /**
   * Reads an election ({@code election.json}) or an archive ({@code .bel}), told apart by what they
   * are.
   *
   * @throws UnreadableException if the file is neither
   */
  public static OpenedElection read(Path file) throws IOException, UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException("There is no file at " + file + ".");
    }
    try {
      if (startsAsArchive(file)) {
        return new OpenedElection(inArchive(file), Optional.of(file));
      }
      if (Files.size(file) > LARGEST_ELECTION) {
        throw new UnreadableException(file + " is too large to be an election.");
      }
      return new OpenedElection(Election.read(Files.readAllBytes(file)), Optional.empty());
    } catch (RefusedException e) {
      throw new UnreadableException(file + " is no election: " + e.refusal());
    }
  }

  private static boolean startsAsArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(TAR_NAME.length), TAR_NAME);
    }
  }

  private static Election inArchive(Path file) throws IOException, RefusedException {
    try (InputStream in = open(file)) {
      return Election.read(setup(new StepReader(new ArchiveReader(in))).data().get(0).content());
    }
  }

  private static Step setup(StepReader steps) throws IOException, RefusedException {
    return steps.next().orElseThrow(() -> new RefusedException(Reason.ARCHIVE_TRUNCATED, ""));
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  /** What verifies its ballots. */
  public BallotVerifier verifier() {
    return new BallotVerifier(election);
  }

  /**
   * Looks through the cast ballots of the archive, if there is one. It is not verified here: that
   * is {@code audit verify}.
   *
   * @return how many ballots were looked at
   * @throws RefusedException if one has the randomness of an opened ballot, or the archive is none
   */
  public int lookThrough(UsedRandomness opened) throws IOException, RefusedException {
    if (archive.isEmpty()) {
      return 0;
    }
    int ballots = 0;
    try (InputStream in = open(archive.get())) {
      StepReader steps = new StepReader(new ArchiveReader(in));
      for (Optional<Step> step = steps.next(); step.isPresent(); step = steps.next()) {
        if (step.get().type() == EventType.BALLOT) {
          ballots++;
          opened.check(step.get().data().get(0).content());
        }
      }
    }
    return ballots;
  }
}
