package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.OpenedElection;
import id.konvensirakyat.audit.reader.Download;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where elections and tested ballots come from: files, or the board of a convention. */
final class TestedBallotFiles {
  private static final int LARGEST_ELECTION = 1 << 20;

  @Option(
      names = "--election",
      paramLabel = "FILE",
      description =
          "the election (election.json), or its archive (.bel), whose cast ballots are then looked"
              + " through, too")
  private Optional<Path> election = Optional.empty();

  @Option(
      names = "--ballot",
      paramLabel = "FILE",
      description = "a tested ballot; may be repeated, in any order")
  private List<Path> ballots = List.of();

  @Option(
      names = "--url",
      paramLabel = "API",
      description = "fetch what is not given from there, as in https://example.org/api")
  private Optional<URI> url = Optional.empty();

  /** The election with this uuid, or the one that was given. */
  OpenedElection election(Uuid uuid) throws IOException, UnreadableException {
    if (election.isPresent()) {
      return OpenedElection.read(election.get());
    }
    return fetched(uuid, "election.json", LARGEST_ELECTION, OpenedElection::read);
  }

  /** The bytes that were given for a tracker, or what the board gives out. */
  byte[] ballot(Uuid uuid, Hash tracker) throws IOException, UnreadableException {
    Map<Hash, byte[]> given = new HashMap<>();
    for (Path file : ballots) {
      if (!Files.isRegularFile(file) || Files.size(file) > Ballot.LARGEST) {
        throw new UnreadableException("There is no ballot at " + file + ".");
      }
      byte[] bytes = Files.readAllBytes(file);
      given.put(Hash.of(bytes), bytes);
    }
    if (given.containsKey(tracker)) {
      return given.get(tracker);
    }
    // With one ballot and no board, that is the ballot meant: the check says that it is another.
    if (url.isEmpty() && given.size() == 1) {
      return given.values().iterator().next();
    }
    return fetched(
        uuid, "tested-ballots/" + tracker.base64Url(), Ballot.LARGEST, Files::readAllBytes);
  }

  /** Reads a file that was fetched. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(Path file) throws IOException, UnreadableException;
  }

  private <T> T fetched(Uuid uuid, String path, int limit, Reading<T> reading)
      throws IOException, UnreadableException {
    if (url.isEmpty()) {
      throw new UnreadableException("Name " + path + " as a file, or the board with --url.");
    }
    String base = url.get().toString().replaceAll("/+$", "");
    Path file = Files.createTempFile("opening", ".part");
    try {
      new Download(URI.create(base + "/elections/" + uuid + "/" + path), limit).to(file);
      return reading.read(file);
    } catch (UnreadableException e) {
      throw new UnreadableException(path + ": " + e.getMessage());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
